// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Qt Test watches over every test with a thread of its own. Qt is not built with ThreadSanitizer, which therefore takes
// the end of that thread for a race. Nothing of ours is hidden: it has no QWaitCondition and is not called by qRun
// itself.
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions()
{
    return "race:QWaitCondition::~QWaitCondition\n"
           "race:QTest::qRun\n";
}
