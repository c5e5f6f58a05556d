// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <httplib.h>

#include <functional>

namespace yibao::sandbox {

/// httplib's server on 127.0.0.1, made fit for many callers at once.
class LoopbackServer final : public httplib::Server
{
public:
    /// The port taken, or -1.
    int take(int port)
    {
        // The library would ask for SO_REUSEPORT, and a second program on the same port would then get half of the
        // calls.
        set_socket_options([](socket_t sock) {
            const int yes = 1;
            setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, reinterpret_cast<const char*>(&yes), sizeof yes);
        });
        const int bound = port == 0 ? bind_to_any_port("127.0.0.1") : (bind_to_port("127.0.0.1", port) ? port : -1);
        // Its queue of five callers is too short for fifty that come together.
        if (bound > 0)
            ::listen(svr_sock_, 128);
        return bound;
    }

    using Answer = std::function<void(const httplib::Request&, const std::string& body, httplib::Response&)>;
    /// Answers a POST whose body has at most so many bytes; a larger one is read to its end, so that the caller hears
    /// the 413, but not kept. What the whole server takes at most is set_payload_max_length().
    void postWithin(const std::string& path, std::size_t most, Answer answer)
    {
        Post(path, [most, answer = std::move(answer)](const httplib::Request& request, httplib::Response& response,
                                                      const httplib::ContentReader& read) {
            // The library would want to be told what to do with each part.
            if (request.is_multipart_form_data()) {
                response.status = 400;
                return;
            }
            std::string body;
            std::size_t size = 0;
            const bool whole = read([&](const char* bytes, std::size_t count) {
                size += count;
                if (size <= most)
                    body.append(bytes, count);
                return size <= largestEver;
            });
            if (size > most)
                response.status = 413;
            else if (whole)
                answer(request, body, response);
            else if (response.status == -1)
                response.status = 400;
        });
    }

    static constexpr std::size_t largestEver = 48 << 20; ///< bytes that are read of any body
};

} // namespace yibao::sandbox
