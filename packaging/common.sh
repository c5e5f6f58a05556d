# Shared by packaging/run and packaging/test: installs what is missing and builds one preset.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"

say() { printf '%s\n' "$*" >&2; }

install_packages() {
    local wanted missing=()
    mapfile -t wanted < <(grep -v '^#' packaging/debian-packages.txt)
    for package in "${wanted[@]}"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local root=()
    [ "$(id -u)" -eq 0 ] || root=(sudo)
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    "${root[@]}" apt-get -o DPkg::Lock::Timeout=300 update -q >&2
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -q \
        --no-install-recommends "${missing[@]}" >&2
}

# build PRESET [TARGET…]
build() {
    local preset=$1
    shift
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" ${YIBAO_CMAKE_ARGS:-} >&2
    # On a terminal ninja rewrites one line; in a log a line every few steps is enough to see that it goes on.
    if [ -t 2 ]; then
        cmake --build --preset "$preset" ${1:+--target "$@"} >&2
    else
        NINJA_STATUS='[%f/%t %es] ' cmake --build --preset "$preset" ${1:+--target "$@"} \
            | awk '/FAILED|error|warning/ {print; fflush(); next} NR % 25 == 0 {print; fflush()} {last = $0} END {print last}' >&2
    fi
}
