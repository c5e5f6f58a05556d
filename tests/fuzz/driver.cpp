// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Drives a fuzz target without libFuzzer: mutates seeds for a while, or replays the files named. An input that kills
// the program is left in the working folder as crash-input.

#include "tests/fuzz/seeds.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <random>
#include <unistd.h>

extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

std::string current;

void keepInput()
{
    const int file = open("crash-input", O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0)
        return;
    std::size_t done = 0;
    while (done < current.size()) {
        const ssize_t written = write(file, current.data() + done, current.size() - done);
        if (written <= 0)
            break;
        done += static_cast<std::size_t>(written);
    }
    close(file);
}

void onSignal(int number)
{
    keepInput();
    std::signal(number, SIG_DFL);
    std::raise(number);
}

void runOne(std::string input)
{
    current = std::move(input);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(current.data()), current.size());
}

class Mutator
{
public:
    explicit Mutator(std::uint32_t seed)
        : m_engine(seed)
        , m_corpus(yibao::fuzz::seeds())
    {}

    [[nodiscard]] std::string next()
    {
        std::string input = m_corpus[below(m_corpus.size())];
        for (std::size_t i = 1 + below(6); i > 0; --i)
            mutate(input);
        // Now and then what came out is where later ones set out from.
        if (below(200) == 0 && m_corpus.size() < 4000 && input.size() < 4096)
            m_corpus.push_back(input);
        return input;
    }

private:
    [[nodiscard]] std::size_t below(std::size_t bound) { return m_engine() % bound; }

    void mutate(std::string& input)
    {
        static const std::string words[] = {"\xff\xff\xff\xff",
                                            std::string(4, '\0'),
                                            "\x7f\xff",
                                            std::string("\x00\xd8", 2),
                                            std::string("\x00\xdc", 2),
                                            "0",
                                            " ",
                                            "\xe5\x8c\xbb",
                                            "a"};
        const std::size_t at = input.empty() ? 0 : below(input.size());
        switch (input.empty() ? 2 : below(8)) {
        case 0:
            input[at] = static_cast<char>(input[at] ^ static_cast<char>(1U << below(8)));
            break;
        case 1:
            input[at] = static_cast<char>(below(256));
            break;
        case 2:
            input.insert(at, 1 + below(4), static_cast<char>(below(256)));
            break;
        case 3:
            input.erase(at, 1 + below(8));
            break;
        case 4: {
            const std::string other = m_corpus[below(m_corpus.size())];
            const std::size_t from = other.empty() ? 0 : below(other.size());
            input.insert(at, other, from, 1 + below(64));
            break;
        }
        case 5:
            input.insert(at, words[below(std::size(words))]);
            break;
        case 6:
            input.insert(at, input.substr(at, 1 + below(32)));
            break;
        default:
            input[at] = static_cast<char>(input[at] + static_cast<char>(below(9)) - 4);
            break;
        }
        if (input.size() > 40000)
            input.resize(40000);
    }

    std::mt19937 m_engine;
    std::vector<std::string> m_corpus;
};

} // namespace

int main(int argc, char** argv)
{
    long seconds = 10;
    std::uint32_t seed = 1;
    std::vector<const char*> files;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--seconds") == 0 && i + 1 < argc)
            seconds = std::atol(argv[++i]);
        else if (std::strcmp(argv[i], "--seed") == 0 && i + 1 < argc)
            seed = static_cast<std::uint32_t>(std::atol(argv[++i]));
        else
            files.push_back(argv[i]);
    }
    if (__sanitizer_set_death_callback != nullptr)
        __sanitizer_set_death_callback(keepInput);
    else
        for (const int number : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL})
            std::signal(number, onSignal);

    for (const char* name : files) {
        std::ifstream file(name, std::ios::binary);
        if (!file) {
            std::fprintf(stderr, "cannot read %s\n", name);
            return 2;
        }
        runOne(std::string(std::istreambuf_iterator<char>(file), {}));
    }
    if (!files.empty())
        return 0;
    for (const std::string& input : yibao::fuzz::seeds())
        runOne(input);
    Mutator mutator(seed);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    long runs = 0;
    while (std::chrono::steady_clock::now() < end) {
        runOne(mutator.next());
        ++runs;
    }
    std::printf("%ld inputs in %ld s\n", runs, seconds);
    return runs > 0 ? 0 : 1;
}
