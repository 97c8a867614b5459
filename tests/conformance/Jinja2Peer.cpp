// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/Jinja2Peer.h"

#include <QByteArray>
#include <QProcess>
#include <QString>

namespace policywright::conformance {

std::vector<PeerAnswer> askJinja2(const std::vector<PeerCase> &cases)
{
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("tests/conformance/jinja2_peer.py")});
    if (!python.waitForStarted())
        return {};
    for (const PeerCase &asked : cases) {
        Json line;
        line.set("template", asked.source);
        line.set("data", asked.data);
        python.write(QByteArray::fromStdString(toText(line, JsonStyle::Compact) + "\n"));
    }
    python.closeWriteChannel();
    constexpr int kPatienceMs = 300'000;
    if (!python.waitForFinished(kPatienceMs) || python.exitCode() != 0)
        return {};
    std::vector<PeerAnswer> answers;
    for (const QByteArray &line : python.readAllStandardOutput().split('\n')) {
        if (line.isEmpty())
            continue;
        const Json json = parseJson(line.toStdString(), "jinja2_peer.py").value();
        PeerAnswer answer;
        if (const Json *text = json.find("text"))
            answer.text = *text->ifString();
        else
            answer.error = *json.find("error")->ifString();
        if (const Json *unoptimized = json.find("unoptimized"))
            answer.unoptimized = *unoptimized->ifString();
        answers.push_back(std::move(answer));
    }
    if (answers.size() != cases.size())
        return {};
    return answers;
}

} // namespace policywright::conformance
