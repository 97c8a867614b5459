// SPDX-License-Identifier: Apache-2.0
#include "core/session/Logo.h"
#include "core/session/Revisions.h"

#include "core/archive/EntryNames.h"

#include <algorithm>
#include <string_view>

namespace policywright::session {
namespace {

using namespace std::string_view_literals;

std::string_view mediaTypeOf(std::string_view bytes)
{
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv))
        return "image/png";
    if (bytes.starts_with("\xff\xd8\xff"sv))
        return "image/jpeg";
    if (bytes.starts_with("RIFF"sv) && bytes.substr(std::min<std::size_t>(8, bytes.size())).starts_with("WEBP"sv))
        return "image/webp";
    return {};
}

} // namespace

Result<std::optional<render::Logo>> logoOf(const bundle::PolicyBundle &bundle)
{
    const std::string &name = bundle.policy.theme.logo;
    if (name.empty())
        return std::nullopt;
    const auto asset = std::ranges::find(bundle.assets, name, &bundle::NamedBytes::name);
    if (asset == bundle.assets.end() || asset->bytes.size() > kMaxLogoBytes)
        return fail(ErrorCode::NotAnImage, name);
    const std::string_view mediaType = mediaTypeOf(asset->bytes);
    if (mediaType.empty())
        return fail(ErrorCode::NotAnImage, name);
    return render::Logo{std::string(mediaType), asset->bytes};
}

Result<> addLogo(bundle::PolicyBundle &bundle, const bundle::NamedBytes &logo)
{
    if (std::ranges::contains(bundle.assets, logo))
        return {};
    bundle::PolicyBundle alone{.policy = {.id = {}, .packs = {}}, .assets = {logo}};
    alone.policy.theme.logo = logo.name;
    if (const auto usable = logoOf(alone); !usable || !*usable)
        return fail(ErrorCode::NotAnImage, logo.name);
    std::vector<std::string_view> names{logo.name};
    for (const bundle::NamedBytes &asset : bundle.assets)
        names.push_back(asset.name);
    return archive::checkNames(names, logo.name).transform([&] { putAsset(bundle, logo); });
}

void putAsset(bundle::PolicyBundle &bundle, const bundle::NamedBytes &asset)
{
    const auto place = std::ranges::lower_bound(bundle.assets, asset.name, {}, &bundle::NamedBytes::name);
    if (place != bundle.assets.end() && place->name == asset.name) {
        if (bundle.history)
            keepPart(bundle, place->bytes);
        *place = asset;
    } else {
        bundle.assets.insert(place, asset);
    }
}

} // namespace policywright::session
