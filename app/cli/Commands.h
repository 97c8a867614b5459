// SPDX-License-Identifier: Apache-2.0
//
// The commands, one a file.
#pragma once

#include "app/cli/Command.h"

namespace policywright::cli {

const Command &newCommand();
const Command &setCommand();
const Command &answersExportCommand();
const Command &answersImportCommand();
const Command &clauseAddCommand();
const Command &clauseRemoveCommand();
const Command &clauseMoveCommand();
const Command &clausePinCommand();
const Command &clauseUnpinCommand();
const Command &parentShowCommand();
const Command &parentFollowCommand();
const Command &parentReasonCommand();
const Command &parentRestoreCommand();
const Command &parentAttachCommand();
const Command &parentDetachCommand();
const Command &statusCommand();
const Command &calendarCommand();
const Command &drillCommand();
const Command &exportCommand();
const Command &explainCommand();
const Command &inspectCommand();
const Command &reviewListCommand();
const Command &reviewAddCommand();
const Command &reviewExportCommand();
const Command &reviewReplyCommand();
const Command &reviewEditCommand();
const Command &reviewDeleteCommand();
const Command &reviewResolveCommand();
const Command &reviewReopenCommand();
const Command &reviewAcceptCommand();
const Command &reviewDeclineCommand();
const Command &reviewRequestCommand();
const Command &reviewDecideCommand();
const Command &reviewCopyCommand();
const Command &reviewKeyNewCommand();
const Command &reviewKeyShowCommand();
const Command &reviewKeyVouchCommand();
const Command &revisionAddCommand();
const Command &revisionListCommand();
const Command &revisionExportCommand();
const Command &revisionStateCommand();
const Command &revisionShowCommand();
const Command &publishCommand();
const Command &changesCommand();
const Command &changesDecideCommand();
const Command &changelogCommand();
const Command &announceCommand();
const Command &ackImportCommand();
const Command &ackStatusCommand();
const Command &ackExportCommand();
const Command &ackRemoveCommand();
const Command &mergeCommand();
const Command &updateCommand();
const Command &diffCommand();
const Command &verifyCommand();
const Command &packCheckCommand();
const Command &templateRenderCommand();

} // namespace policywright::cli
