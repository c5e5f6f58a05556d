// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <httplib.h>

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
};

} // namespace yibao::sandbox
