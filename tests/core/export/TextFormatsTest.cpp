// SPDX-License-Identifier: Apache-2.0
#include "core/export/TextFormats.h"

#include "core/assembly/Assembler.h"
#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::exporting {
namespace {

using render::Finish;

assembly::AssembledDocument assembled(const model::PolicyDocument &policy, const char *view)
{
    auto assembler = *assembly::Assembler::create(test::smallPackSet(), *Date::fromIso("2026-11-22"));
    return assembler.assemble(policy, ViewId(view)).value();
}

TEST(TextFormats, WritesTheWholeDocumentAsMarkdown)
{
    EXPECT_EQ(markdownFile(assembled(test::answeredPolicy(), "public"), Finish::Final), R"(# Public policy

Harbour \*Trust\* \<1>

- **Version** 1.0
- **In force from** 1 March 2027
- **Owner** Head of Communications

## 1 Rules

### 1.1 Where it applies

Harbour \*Trust\* \<1> works in the United Kingdom and the United States. See section 1.2.

### 1.2 Review

We review this regularly.

### 1.3 Contacts

Table: Whom to call.

| Who                    | Role   |
| ---------------------- | ------ |
| Head of Communications | Lead   |
| Officer                | Deputy |

### 1.4 Principles

- Be **honest**.
- Answer.
)");
}

TEST(TextFormats, WritesTheWholeDocumentAsPlainText)
{
    EXPECT_EQ(textFile(assembled(test::answeredPolicy(), "public"), Finish::Final), R"(Public policy
=============

Harbour *Trust* <1>

- Version 1.0
- In force from 1 March 2027
- Owner Head of Communications

1 Rules
-------

1.1 Where it applies

Harbour *Trust* <1> works in the United Kingdom and the United States. See
section 1.2.

1.2 Review

We review this regularly.

1.3 Contacts

Table: Whom to call.

Who                     Role
----------------------  ------
Head of Communications  Lead
Officer                 Deputy

1.4 Principles

- Be honest.
- Answer.
)");
}

TEST(TextFormats, MarksADraftAndItsGapsInBothFormats)
{
    const auto document = assembled(test::emptyPolicy(), "internal");
    EXPECT_EQ(markdownFile(document, Finish::Draft), R"(# Policy

- **Version** 1.0
- **In force from** \[not decided yet\]
- **Owner** \[not decided yet\]

> **Draft**. Not final.
>
> A lawyer has to read this first.

## 1 Rules

### 1.1 Where it applies

\[not decided yet\] works in the United Kingdom. See section 1.2.

### 1.2 Review

We review this every 12 months.

### 1.3 Principles

\[not decided yet\]
)");
    EXPECT_TRUE(textFile(document, Finish::Draft).starts_with(R"(Policy
======

- Version 1.0
- In force from [not decided yet]
- Owner [not decided yet]

> Draft. Not final.
>
> A lawyer has to read this first.

1 Rules
-------

1.1 Where it applies

[not decided yet] works in the United Kingdom. See section 1.2.
)"));
}

} // namespace
} // namespace policywright::exporting
