#!/usr/bin/env bash
# All tests, from a clean clone, on a Debian machine with the .NET SDK, Node and apt. Installs what the tests need, builds, checks formatting, runs every
# suite and ends in one line "N passed, N failed". One suite alone: bash tests/run.sh Workflows.Engine.Tests
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
only="${1:-}"
passed=0 failed=0 skipped=0
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

say() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }
close() { printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"; [ "$failed" -eq 0 ]; exit $?; }
give_up() { printf '\n%s\n' "$1"; failed=$((failed + 1)); close; }
step() { # a check that counts as one test
    say "$1"; shift
    if "$@" >"$results/step.log" 2>&1; then passed=$((passed + 1)); else failed=$((failed + 1)); tail -n 60 "$results/step.log"; fi
}

packages() { # servers, browser and fonts that the tests start themselves
    local missing=()
    ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || missing+=(postgresql)
    [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || missing+=(rabbitmq-server)
    [ -x /usr/bin/chromium ] || missing+=(chromium)
    ls /usr/share/fonts/opentype/noto/NotoSansCJK* >/dev/null 2>&1 || missing+=(fonts-noto-cjk)
    [ ${#missing[@]} -eq 0 ] && return 0
    say "installing ${missing[*]}"
    local sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    # Debian starts services on installation where an init system runs; the tests bring their own servers and need none of them.
    $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$results/apt.log" 2>&1 ||
        { tail -n 20 "$results/apt.log"; return 1; }
}

suite() { # one test project; counts come from its own summary
    local name="$1" log="$results/$1.log"
    say "$name"
    dotnet test "tests/$name/$name.csproj" -c Release --no-build --nologo -v quiet --logger "console;verbosity=minimal" 2>&1 | tee "$log" | grep -vE '^\s*$' | tail -n 200
    local status=${PIPESTATUS[0]} p f s
    p=$(grep -oE 'Passed: +[0-9]+' "$log" | grep -oE '[0-9]+' | tail -n 1)
    f=$(grep -oE 'Failed: +[0-9]+' "$log" | grep -oE '[0-9]+' | tail -n 1)
    s=$(grep -oE 'Skipped: +[0-9]+' "$log" | grep -oE '[0-9]+' | tail -n 1)
    passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0})) skipped=$((skipped + ${s:-0}))
    # A suite that dies before its summary, or runs nothing, has failed.
    if [ "$status" -ne 0 ] && [ "${f:-0}" -eq 0 ] || [ $((${p:-0} + ${f:-0})) -eq 0 ]; then failed=$((failed + 1)); fi
}

packages || give_up "Packages could not be installed."
say "building"
dotnet tool restore >"$results/tools.log" 2>&1 || { cat "$results/tools.log"; give_up "The local tools could not be restored."; }
dotnet build Workflows.sln -c Release --nologo -v quiet -clp:ErrorsOnly 2>&1 | tee "$results/build.log" | tail -n 60
[ "${PIPESTATUS[0]}" -eq 0 ] || give_up "The build failed."

if [ -n "$only" ]; then
    suite "$only"
    close
fi

step "formatting of C#" dotnet csharpier check .
if [ -f src/web/package.json ]; then
    [ -d src/web/node_modules ] || step "web packages" npm ci --prefix src/web --no-audit --no-fund
    step "web lint" npm run --silent lint --prefix src/web
    step "web tests" npm test --silent --prefix src/web
fi
for project in tests/*/*.csproj; do
    name=$(basename "$project" .csproj)
    grep -q 'Microsoft.NET.Test.Sdk' "$project" && suite "$name"
done
say "done"
close
