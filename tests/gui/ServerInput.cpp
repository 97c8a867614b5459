// SPDX-License-Identifier: Apache-2.0
//
// Keys and clicks by the XTEST extension. A character that the keyboard does not have is put on a key that has none.
#include "tests/gui/Input.h"

#include <QAbstractNativeEventFilter>
#include <QGuiApplication>
#include <QTest>

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <optional>
#include <vector>

#include <xcb/xcb.h>
#include <xcb/xtest.h>

namespace policywright::gui::test {
namespace {

constexpr xcb_keysym_t kShift = 0xffe1;
constexpr xcb_keysym_t kControl = 0xffe3;
constexpr xcb_keysym_t kAlt = 0xffe9;

struct NamedKey {
    Qt::Key key;
    xcb_keysym_t symbol;
};
constexpr std::array kNamedKeys{
    NamedKey{Qt::Key_Escape, 0xff1b}, NamedKey{Qt::Key_Tab, 0xff09},     NamedKey{Qt::Key_Backspace, 0xff08},
    NamedKey{Qt::Key_Return, 0xff0d}, NamedKey{Qt::Key_Insert, 0xff63},  NamedKey{Qt::Key_Delete, 0xffff},
    NamedKey{Qt::Key_Home, 0xff50},   NamedKey{Qt::Key_End, 0xff57},     NamedKey{Qt::Key_Left, 0xff51},
    NamedKey{Qt::Key_Up, 0xff52},     NamedKey{Qt::Key_Right, 0xff53},   NamedKey{Qt::Key_Down, 0xff54},
    NamedKey{Qt::Key_PageUp, 0xff55}, NamedKey{Qt::Key_PageDown, 0xff56}};

xcb_keysym_t symbolOf(char16_t character)
{
    return character < 0x100 ? character : 0x01000000U + character;
}

xcb_keysym_t symbolOf(Qt::Key key)
{
    for (const NamedKey &named : kNamedKeys) {
        if (named.key == key)
            return named.symbol;
    }
    if (key >= Qt::Key_F1 && key <= Qt::Key_F12)
        return 0xffbeU + static_cast<xcb_keysym_t>(key - Qt::Key_F1);
    return symbolOf(QChar(static_cast<char16_t>(key)).toLower().unicode());
}

// Counts what came: keys from the server; clicks where Qt hands them to a window, which can be a while later.
class Arrivals final : public QObject, public QAbstractNativeEventFilter {
public:
    Arrivals()
    {
        QCoreApplication::instance()->installNativeEventFilter(this);
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        const auto *event = static_cast<const xcb_generic_event_t *>(message);
        if ((event->response_type & 0x7f) == XCB_KEY_RELEASE)
            ++keys;
        return false;
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched->isWindowType() && event->type() == QEvent::MouseButtonRelease)
            ++clicks;
        return false;
    }

    int keys = 0;
    int clicks = 0;
};

class ServerInput final : public Input {
public:
    ServerInput() : m_connection(xcb_connect(nullptr, nullptr))
    {
        const xcb_setup_t *setup = xcb_get_setup(m_connection);
        if (xcb_connection_has_error(m_connection) || !xcb_get_extension_data(m_connection, &xcb_test_id)->present)
            std::abort();
        m_root = xcb_setup_roots_iterator(setup).data->root;
        m_firstCode = setup->min_keycode;
        readKeyboard(static_cast<uint8_t>(setup->max_keycode - setup->min_keycode + 1));
    }

    ~ServerInput() override { xcb_disconnect(m_connection); }

    void key(QWindow &window, Qt::Key key, Qt::KeyboardModifiers modifiers) override
    {
        waitForFocus(window);
        if (key == Qt::Key_Backtab)
            send(symbolOf(Qt::Key_Tab), modifiers | Qt::ShiftModifier);
        else
            send(symbolOf(key), modifiers);
    }

    void text(QWindow &, QChar character) override
    {
        send(character == QLatin1Char('\n') ? symbolOf(Qt::Key_Return) : symbolOf(character.unicode()), {});
    }

    void click(QWindow &window, QPoint place) override
    {
        // A window that has just come may still be on its way to its place, or to the front.
        EXPECT_TRUE(QTest::qWaitFor([&] { return isUnderPointer(window, place); }, 5000))
            << "the window did not come under the pointer";
        const int before = m_arrivals.clicks;
        fake(XCB_BUTTON_PRESS, XCB_BUTTON_INDEX_1);
        fake(XCB_BUTTON_RELEASE, XCB_BUTTON_INDEX_1);
        xcb_flush(m_connection);
        EXPECT_TRUE(QTest::qWaitFor([&] { return m_arrivals.clicks > before; }, 5000)) << "the click did not arrive";
        QCoreApplication::processEvents();
    }

private:
    // Takes the pointer there.
    bool isUnderPointer(QWindow &window, QPoint place)
    {
        fake(XCB_MOTION_NOTIFY, 0, window.mapToGlobal(place));
        for (xcb_window_t at = m_root; at != XCB_WINDOW_NONE;) {
            xcb_query_pointer_reply_t *reply =
                xcb_query_pointer_reply(m_connection, xcb_query_pointer(m_connection, at), nullptr);
            at = reply ? reply->child : xcb_window_t{XCB_WINDOW_NONE};
            std::free(reply); // NOLINT(cppcoreguidelines-no-malloc): xcb's
            if (at == static_cast<xcb_window_t>(window.winId()))
                return true;
        }
        return false;
    }

    struct KeyPlace {
        uint8_t code;
        bool isShifted;
    };

    void readKeyboard(uint8_t count)
    {
        xcb_get_keyboard_mapping_reply_t *reply = xcb_get_keyboard_mapping_reply(
            m_connection, xcb_get_keyboard_mapping(m_connection, m_firstCode, count), nullptr);
        m_perCode = reply->keysyms_per_keycode;
        const xcb_keysym_t *symbols = xcb_get_keyboard_mapping_keysyms(reply);
        m_symbols.assign(symbols, symbols + xcb_get_keyboard_mapping_keysyms_length(reply));
        std::free(reply); // NOLINT(cppcoreguidelines-no-malloc): xcb's
    }

    std::optional<KeyPlace> placeOf(xcb_keysym_t symbol) const
    {
        for (std::size_t i = 0; i < m_symbols.size(); ++i) {
            if (m_symbols[i] == symbol && i % m_perCode < 2)
                return KeyPlace{static_cast<uint8_t>(m_firstCode + i / m_perCode), i % m_perCode == 1};
        }
        return std::nullopt;
    }

    KeyPlace addToKeyboard(xcb_keysym_t symbol)
    {
        std::size_t code = m_symbols.size() / m_perCode; // behind the last one
        const auto isFree = [&](std::size_t at) {
            return std::ranges::all_of(m_symbols.begin() + static_cast<std::ptrdiff_t>(at * m_perCode),
                                       m_symbols.begin() + static_cast<std::ptrdiff_t>((at + 1) * m_perCode),
                                       [](xcb_keysym_t there) { return there == 0; });
        };
        while (code > 0 && !isFree(code - 1))
            --code;
        if (code == 0)
            std::abort();
        m_symbols[(code - 1) * m_perCode] = symbol;
        m_symbols[(code - 1) * m_perCode + 1] = symbol;
        const auto keycode = static_cast<uint8_t>(m_firstCode + code - 1);
        const std::array symbols{symbol, symbol};
        xcb_change_keyboard_mapping(m_connection, 1, keycode, 2, symbols.data());
        return {keycode, false};
    }

    // Qt knows that a window is active a moment before the server gives it the keys, where another one has just closed;
    // a key in between goes to nobody. A window that somebody else has the keys for is not waited for.
    void waitForFocus(const QWindow &window)
    {
        constexpr int kPatienceMs = 500;
        static_cast<void>(QTest::qWaitFor(
            [&] {
                xcb_get_input_focus_reply_t *reply =
                    xcb_get_input_focus_reply(m_connection, xcb_get_input_focus(m_connection), nullptr);
                const bool isThere = reply && reply->focus == window.winId();
                std::free(reply); // NOLINT(cppcoreguidelines-no-malloc): xcb's
                return isThere;
            },
            kPatienceMs));
    }

    void fake(uint8_t type, uint8_t detail, QPoint place = {})
    {
        xcb_test_fake_input(m_connection, type, detail, XCB_CURRENT_TIME, m_root, static_cast<int16_t>(place.x()),
                            static_cast<int16_t>(place.y()), 0);
    }

    void send(xcb_keysym_t symbol, Qt::KeyboardModifiers modifiers)
    {
        const auto known = placeOf(symbol);
        const KeyPlace place = known ? *known : addToKeyboard(symbol);
        std::vector<uint8_t> held;
        if (place.isShifted || modifiers.testFlag(Qt::ShiftModifier))
            held.push_back(placeOf(kShift)->code);
        if (modifiers.testFlag(Qt::ControlModifier))
            held.push_back(placeOf(kControl)->code);
        if (modifiers.testFlag(Qt::AltModifier))
            held.push_back(placeOf(kAlt)->code);
        const int before = m_arrivals.keys;
        for (const uint8_t code : held)
            fake(XCB_KEY_PRESS, code);
        fake(XCB_KEY_PRESS, place.code);
        fake(XCB_KEY_RELEASE, place.code);
        for (const uint8_t code : held)
            fake(XCB_KEY_RELEASE, code);
        xcb_flush(m_connection);
        const int sent = 1 + static_cast<int>(held.size());
        EXPECT_TRUE(QTest::qWaitFor([&] { return m_arrivals.keys >= before + sent; }, 5000)) << "a key did not arrive";
        QCoreApplication::processEvents();
    }

    xcb_connection_t *m_connection;
    xcb_window_t m_root = 0;
    uint8_t m_firstCode = 0;
    std::size_t m_perCode = 0;
    std::vector<xcb_keysym_t> m_symbols;
    Arrivals m_arrivals;
};

} // namespace

std::unique_ptr<Input> serverInput()
{
    return std::make_unique<ServerInput>();
}

} // namespace policywright::gui::test
