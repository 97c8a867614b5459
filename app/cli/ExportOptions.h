// SPDX-License-Identifier: Apache-2.0
//
// What `policywright export` was asked for.
#pragma once

#include "app/cli/Command.h"
#include "app/pdf/PdfJob.h"
#include "core/annotate/KeyRing.h"
#include "core/session/Publisher.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::cli {

enum class Pdf { No, Yes };
enum class SignOffs { Hidden, Shown }; // behind the text of internal documents

struct ExportOptions {
    std::vector<std::string> policies;
    std::vector<session::Format> formats; // besides PDF
    Pdf pdf = Pdf::No;
    std::optional<std::vector<ViewId>> views = {}; // none: all that the policy offers
    std::optional<std::string> revision = {};      // of each policy; none: as it is
    std::string folder = ".";
    render::Finish finish = render::Finish::Final;
    pdf::PageSize pageSize = pdf::PageSize::A4;
    SignOffs signOffs = SignOffs::Hidden;
    annotate::TrustedKeys trusted = {}; // to say whose signatures they are
};

// Errors: OptionValueUnknown, OutputNameTwice.
Result<ExportOptions> exportOptions(const Arguments &arguments);

// "charity" of "examples/charity.policy".
std::string stemOf(const std::string &path);

} // namespace policywright::cli
