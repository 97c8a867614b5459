// SPDX-License-Identifier: Apache-2.0
#include "app/gui/preview/SandboxCheck.h"

#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace policywright::gui {
namespace {

// Of <linux/sched.h>. The second needs a right that the first one grants, or does not (AppArmor on Ubuntu).
constexpr long kNewUserNamespace = 0x10000000;
constexpr long kNewNetworkNamespace = 0x40000000;

} // namespace

bool canSandbox()
{
    if (::geteuid() == 0)
        return false;
    const pid_t child = ::fork();
    if (child == 0) {
        const bool made =
            ::syscall(SYS_unshare, kNewUserNamespace) == 0 && ::syscall(SYS_unshare, kNewNetworkNamespace) == 0;
        ::_exit(made ? 0 : 1);
    }
    int status = 1;
    return child > 0 && ::waitpid(child, &status, 0) == child && status == 0;
}

} // namespace policywright::gui
