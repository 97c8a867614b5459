// SPDX-License-Identifier: Apache-2.0
//
// Memory for programs that make much, give little back and end soon: fetching pages of 4 KiB one by one took a third of
// an export's time, and on other threads than the first each page is a call of the system of its own.
#pragma once

namespace policywright {

// For main(), before anything else: from now on memory that was freed is used again, and this thread, and those of
// core/base/Parallel.h, have pages of 2 MiB where the system has them, up to what the longest documents need. What is
// not touched costs nothing. A system without large pages goes on as before.
void keepFreedMemory();

// For a thread that begins; nothing, where the program does not keep its memory.
void takeLargePages();

} // namespace policywright
