/* terminal.c -- ncurses, and the promise that the terminal is left as it was found, whatever ends the program.
 *
 * Signals that end the program only set a flag (a screen that is being drawn is finished first); a crash restores the terminal
 * with what async-signal-safe calls can do: the saved modes and the terminal's own "leave the screen" strings.
 */
#include "face/terminal.h"

#include <errno.h>
#include <ncurses.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

/* term.h names capabilities by macros that would rename ours. */
#undef columns
#undef lines
#undef tab

#include "view/screen.h"

/* Signal handlers have nothing but globals to reach. */
static volatile sig_atomic_t ended;
static struct termios saved_modes;
static char leave_strings[256];
static char crash_stack[64 * 1024];
static size_t leave_length;
static bool open_now, tells_drags;
static struct colours colours;
static struct terminal_mouse last_mouse;
static SCREEN *terminal;

static void on_end(int signal_number) {
    (void)signal_number;
    ended = 1;
}

static void on_crash(int signal_number) {
    ssize_t written = write(STDOUT_FILENO, leave_strings, leave_length);
    (void)written;
    tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static void handle(int signal_number, void (*handler)(int)) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = handler == on_crash ? SA_ONSTACK : 0; /* the crash may be that the stack is used up */
    sigemptyset(&action.sa_mask);
    sigaction(signal_number, &action, NULL); /* no SA_RESTART: poll must wake */
}

static void add_leave_string(const char *name) {
    const char *string = tigetstr(name);
    if (!string || string == (const char *)-1) return;
    size_t length = strlen(string);
    if (leave_length + length > sizeof leave_strings || strchr(string, '$')) return;
    memcpy(leave_strings + leave_length, string, length);
    leave_length += length;
}

/* ---- Colours ------------------------------------------------------------------------------------------------------------------------ */

enum { TAG_PAIR = ROLE_COUNT, ESCAPE_MILLISECONDS = 25, ANSWER_MILLISECONDS = 150, MOST_ANSWER = 256 };

/* Terminals that are known to leave a question alone which they do not understand, by the beginning of $TERM. */
static bool may_be_asked(const char *name) {
    static const char *const names[] = {"xterm", "tmux", "screen", "alacritty", "foot", "kitty", "rxvt", "st-", "vte", "wezterm", "konsole", "gnome"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strncmp(name, names[i], strlen(names[i])) == 0) return true;
    }
    return false;
}

/* Asks for the background, and then for the kind of terminal, which every one answers: so there is no need to wait for what will not come.
 * What was typed meanwhile is kept for later. An answer that comes too late is swallowed like any other sequence that is no key. */
static enum background ask_background(char *typed, size_t *typed_length) {
    struct termios quiet = saved_modes;
    quiet.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    quiet.c_cc[VMIN] = 0;
    quiet.c_cc[VTIME] = 0;
    static const char question[] = "\033]11;?\033\\\033[c";
    char answer[MOST_ANSWER];
    size_t length = 0;
    *typed_length = 0;
    if (tcsetattr(STDIN_FILENO, TCSANOW, &quiet) != 0) return BACKGROUND_UNKNOWN;
    bool done = write(STDOUT_FILENO, question, sizeof question - 1) != (ssize_t)sizeof question - 1;
    struct pollfd polled = {.fd = STDIN_FILENO, .events = POLLIN};
    while (!done && length + 1 < sizeof answer && poll(&polled, 1, ANSWER_MILLISECONDS) > 0) {
        ssize_t count = read(STDIN_FILENO, answer + length, sizeof answer - 1 - length);
        if (count <= 0) break;
        length += (size_t)count;
        answer[length] = 0;
        const char *kind = strstr(answer, "\033[?");
        done = kind && strchr(kind, 'c');
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
    answer[length] = 0;
    for (size_t i = 0; i < length; i++) { /* typed: what is in no sequence */
        if (answer[i] != 0x1b) {
            typed[(*typed_length)++] = answer[i];
            continue;
        }
        bool string = answer[i + 1] == ']';
        for (i += 2; i < length; i++) {
            if (string ? answer[i] == 7 || (answer[i] == '\\' && answer[i - 1] == 0x1b) : answer[i] >= 0x40 && answer[i] <= 0x7e) break;
        }
    }
    const char *colour = strstr(answer, "\033]11;");
    return colour ? background_from_answer(colour) : BACKGROUND_UNKNOWN;
}

/* Colours beyond 32,767 need the extended calls. */
static void open_colours(const struct terminal_wish *wish, enum background background) {
    colours = (struct colours){.any = false};
    bool able = wish->colours && has_colors() && start_color() != ERR && use_default_colors() != ERR;
    colours = colours_choose(wish->theme, background, able ? COLORS : 0);
    if (!colours.any) return;
    for (int role = ROLE_HERE; role < ROLE_COUNT; role++) init_extended_pair(role, colours.roles[role], -1);
    init_extended_pair(TAG_PAIR, colours.tag_text, colours.tag_ground);
}

/* ncurses asks for clicks alone; drags are asked for as well while the screen is ours. */
static void tell_drags(bool on) {
    static const char words[2][9] = {"\033[?1002l", "\033[?1002h"};
    if (!tells_drags) return;
    fflush(stdout);
    ssize_t written = write(STDOUT_FILENO, words[on], 8);
    (void)written;
}

/* Terminals differ from what terminfo says of their name, above all in Home and End; what else these may send means the same key. */
static void define_other_sequences(void) {
    static const struct {
        const char *sequence;
        int key;
    } others[] = {
        {"\033[A", KEY_UP},    {"\033OA", KEY_UP},    {"\033[B", KEY_DOWN},   {"\033OB", KEY_DOWN}, {"\033[C", KEY_RIGHT}, {"\033OC", KEY_RIGHT},
        {"\033[D", KEY_LEFT},  {"\033OD", KEY_LEFT},  {"\033[H", KEY_HOME},   {"\033OH", KEY_HOME}, {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},
        {"\033[F", KEY_END},   {"\033OF", KEY_END},   {"\033[4~", KEY_END},   {"\033[8~", KEY_END}, {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE},
        {"\033[Z", KEY_BTAB},
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (key_defined(others[i].sequence) == 0) define_key(others[i].sequence, others[i].key);
    }
}

bool terminal_open(const struct terminal_wish *wish) {
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return false;
    const char *name = getenv("TERM");
    if (!name || !*name || strcmp(name, "dumb") == 0) return false;
    if (tcgetattr(STDIN_FILENO, &saved_modes) != 0) return false;
    enum background background = wish->background;
    char typed[MOST_ANSWER];
    size_t typed_length = 0;
    if (background == BACKGROUND_UNKNOWN) background = background_from_variable(getenv("COLORFGBG"));
    if (background == BACKGROUND_UNKNOWN && wish->colours && may_be_asked(name)) background = ask_background(typed, &typed_length);
    terminal = newterm(NULL, stdout, stdin);
    if (!terminal) return false;
    open_now = true;
    leave_length = 0;
    add_leave_string("sgr0");
    add_leave_string("rmkx");
    add_leave_string("cnorm");
    add_leave_string("rmcup");
    set_escdelay(ESCAPE_MILLISECONDS);
    cbreak();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    define_other_sequences();
    nodelay(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    open_colours(wish, background);
    while (typed_length > 0) ungetch((unsigned char)typed[--typed_length]);
    if (wish->mouse) {
        mousemask(BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED | REPORT_MOUSE_POSITION, NULL);
        mouseinterval(0);
        tells_drags = tigetstr("kmous") && tigetstr("kmous") != (char *)-1;
        tell_drags(true);
        static const char off[] = "\033[?1002l\033[?1000l\033[?1006l"; /* for a crash: the rest goes through ncurses */
        if (tells_drags && leave_length + sizeof off < sizeof leave_strings) {
            memcpy(leave_strings + leave_length, off, sizeof off - 1);
            leave_length += sizeof off - 1;
        }
    }
    handle(SIGTERM, on_end);
    handle(SIGHUP, on_end);
    handle(SIGINT, on_end);
    sigaltstack(&(stack_t){.ss_sp = crash_stack, .ss_size = sizeof crash_stack}, NULL);
    handle(SIGQUIT, on_crash);
    handle(SIGSEGV, on_crash);
    handle(SIGBUS, on_crash);
    handle(SIGFPE, on_crash);
    handle(SIGILL, on_crash);
    handle(SIGABRT, on_crash);
    return true;
}

void terminal_close(void) {
    if (!open_now) return;
    open_now = false;
    tell_drags(false);
    tells_drags = false;
    endwin();
    delscreen(terminal);
    terminal = NULL;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &saved_modes);
    static const int crashes[] = {SIGQUIT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) signal(crashes[i], SIG_DFL);
}

void terminal_suspend(void) {
    if (!open_now) return;
    def_prog_mode();
    tell_drags(false);
    endwin();
    tcsetattr(STDIN_FILENO, TCSADRAIN, &saved_modes);
}

bool terminal_resume(void) {
    if (!open_now) return true; /* nothing was given back */
    if (reset_prog_mode() == ERR) return false;
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) resizeterm(size.ws_row, size.ws_col);
    clearok(stdscr, TRUE);
    refresh();
    tell_drags(true);
    flushinp(); /* keys that were meant for the other program */
    return true;
}

int terminal_rows(void) { return LINES; }
int terminal_columns(void) { return COLS; }

static int read_mouse(void) {
    MEVENT event;
    if (getmouse(&event) != OK) return KEY_CODE_NONE;
    bool dragged = !(event.bstate & (BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED));
    if (event.bstate & BUTTON1_RELEASED) return KEY_CODE_NONE;
    int wheel = dragged ? MOUSE_DRAG : event.bstate & BUTTON4_PRESSED ? -1 : event.bstate & BUTTON5_PRESSED ? 1 : 0;
    last_mouse = (struct terminal_mouse){event.y, event.x, wheel};
    return TERMINAL_MOUSE;
}

struct terminal_mouse terminal_mouse(void) { return last_mouse; }

static int translate(int key) {
    switch (key) {
    case KEY_UP: return KEY_CODE_UP;
    case KEY_DOWN: return KEY_CODE_DOWN;
    case KEY_LEFT: return KEY_CODE_LEFT;
    case KEY_RIGHT: return KEY_CODE_RIGHT;
    case KEY_HOME: return KEY_CODE_HOME;
    case KEY_END: return KEY_CODE_END;
    case KEY_PPAGE: return KEY_CODE_PAGE_UP;
    case KEY_NPAGE: return KEY_CODE_PAGE_DOWN;
    case KEY_BTAB: return KEY_CODE_BACK_TAB;
    case KEY_BACKSPACE:
    case 0x7f:
    case 0x08: return KEY_CODE_BACKSPACE;
    case KEY_DC: return KEY_CODE_DELETE;
    case KEY_F(1): return KEY_CODE_F1;
    case KEY_ENTER:
    case '\r': return '\n';
    case 0x1b: return KEY_CODE_ESCAPE;
    case KEY_RESIZE: return TERMINAL_RESIZED;
    case KEY_MOUSE: return read_mouse();
    default: return key < 0x100 ? key : KEY_CODE_NONE;
    }
}

/* The next code of a sequence that has begun; ERR when it does not come. */
static int next_code(void) {
    int code = getch();
    struct pollfd polled = {.fd = STDIN_FILENO, .events = POLLIN};
    if (code == ERR && poll(&polled, 1, ESCAPE_MILLISECONDS) > 0) code = getch();
    return code;
}

/* What follows an escape that ncurses knows no key for: a control sequence, a string, a key with Alt. All of it is swallowed, so that no piece
 * of it is taken for a key. True when nothing followed: it was the Escape key. */
static bool is_escape_key(void) {
    int code = next_code();
    if (code == ERR) return true;
    if (code == '[') {
        do code = next_code();
        while (code != ERR && code < 0x100 && (code < 0x40 || code > 0x7e));
    } else if (code == ']' || code == 'P' || code == '_' || code == '^' || code == 'X') {
        int before = 0;
        do before = code, code = next_code();
        while (code != ERR && code != 7 && code != 0x9c && !(before == 0x1b && code == '\\'));
    } else if (code == 'O') {
        next_code();
    } else if (code == 0x1b || code >= 0x100) { /* Escape twice; a key right behind it */
        ungetch(code);
        return true;
    }
    return false;
}

/* A character beyond ASCII from its bytes, in the encoding of the locale; bytes that are none give no key. */
static int read_character(int first) {
    mbstate_t state;
    memset(&state, 0, sizeof state);
    for (int code = first; code >= 0x80 && code < 0x100; code = next_code()) {
        char byte = (char)code;
        wchar_t character;
        size_t size = mbrtowc(&character, &byte, 1, &state);
        if (size == (size_t)-1) return KEY_CODE_NONE;
        if (size != (size_t)-2) return (int)character;
    }
    return KEY_CODE_NONE;
}

static int read_key(int descriptor, int milliseconds) {
    for (;;) {
        if (ended) return TERMINAL_ENDED;
        int key = getch();
        if (key == 0x1b && !is_escape_key()) continue;
        if (key >= 0x80 && key < 0x100) return read_character(key);
        if (key != ERR) {
            int meant = translate(key);
            if (key == KEY_MOUSE && meant == KEY_CODE_NONE) continue; /* a button that was let go is no key */
            return meant;
        }
        struct pollfd polled[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = descriptor, .events = POLLIN}};
        int ready = poll(polled, descriptor >= 0 ? 2 : 1, milliseconds);
        if (ready < 0 && errno != EINTR) return TERMINAL_ENDED;
        if (ready == 0) return TERMINAL_TIMEOUT;
        if (ready > 0 && descriptor >= 0 && polled[1].revents) return TERMINAL_FILE;
        if (ready > 0 && (polled[0].revents & (POLLHUP | POLLERR)) && !(polled[0].revents & POLLIN)) return TERMINAL_ENDED;
    }
}

/* ---- Keys that came too early --------------------------------------------------------------------------------------------------- */

enum { MOST_KEPT = 256 };
static int kept[MOST_KEPT];
static int kept_from, kept_to; /* kept_from == kept_to: none */

int terminal_key(int descriptor, int milliseconds) {
    if (kept_from < kept_to && !ended) return kept[kept_from++];
    return read_key(descriptor, milliseconds);
}

int terminal_typed(void) { return read_key(-1, 0); }

/* What is too much is forgotten, as the terminal itself would do. */
void terminal_keep(int key) {
    if (kept_from == kept_to) kept_from = kept_to = 0;
    if (kept_to < MOST_KEPT) kept[kept_to++] = key;
}

bool terminal_key_waits(void) {
    if (kept_from < kept_to) return true;
    struct pollfd polled = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&polled, 1, 0) > 0;
}

static attr_t attributes_of(struct style style) {
    attr_t attributes = A_NORMAL;
    if (style.attributes & STYLE_BOLD) attributes |= A_BOLD;
    bool tag = colours.any && style.role == ROLE_FAULT; /* a pair of its own */
    if ((style.attributes & STYLE_REVERSE) && !tag) attributes |= A_REVERSE;
    if (style.attributes & STYLE_UNDERLINE) attributes |= A_UNDERLINE;
    if (style.role == ROLE_DIM && !colours.no_dim) attributes |= A_DIM;
    if (colours.all_bold && style.role > ROLE_DIM) attributes |= A_BOLD;
    if (!colours.any && (style.role == ROLE_HERE || style.role == ROLE_CHANGED || style.role == ROLE_FAULT)) attributes |= A_BOLD;
    return attributes;
}

/* Rules and squares: U+2500 to U+25AF, and the byte that was washed. */
static bool is_drawing(const char *text) {
    const unsigned char *bytes = (const unsigned char *)text;
    return (bytes[0] == 0xe2 && (bytes[1] == 0x94 || bytes[1] == 0x95 || (bytes[1] == 0x96 && bytes[2] < 0xb0))) || strcmp(text, "°") == 0;
}

static short pair_of(const struct cell *cell) {
    if (!colours.any || cell->style.role == ROLE_PLAIN || cell->style.role == ROLE_DIM) return 0;
    if (cell->style.role == ROLE_FAULT && (cell->style.attributes & STYLE_REVERSE)) return TAG_PAIR;
    bool reversed = cell->style.attributes & STYLE_REVERSE, word = !is_drawing(cell->text);
    bool own = colours.own_words[cell->style.role] && (reversed ? colours.own_reversed : word);
    return own ? 0 : (short)cell->style.role;
}

void terminal_show(const struct grid *grid, bool anew) {
    if (anew) clearok(stdscr, TRUE);
    for (int row = 0; row < grid->rows && row < LINES; row++) {
        for (int column = 0; column < grid->columns && column < COLS; column++) {
            const struct cell *cell = &grid->cells[(size_t)row * (size_t)grid->columns + (size_t)column];
            if (cell->width == 0) continue;
            wchar_t text[CCHARW_MAX + 1];
            mbstate_t state;
            memset(&state, 0, sizeof state);
            const char *from = cell->text;
            size_t length = mbsrtowcs(text, &from, CCHARW_MAX, &state);
            if (length == (size_t)-1 || length == 0) text[0] = L'?', length = 1;
            text[length] = 0;
            attr_t attributes = attributes_of(cell->style);
            if (colours.own_words[cell->style.role] && pair_of(cell) == 0) attributes |= A_BOLD;
            cchar_t character;
            if (setcchar(&character, text, attributes, pair_of(cell), NULL) == OK) mvadd_wch(row, column, &character);
        }
    }
    if (grid->cursor_row >= 0 && grid->cursor_row < LINES && grid->cursor_column < COLS) {
        move(grid->cursor_row, grid->cursor_column);
    } else {
        move(LINES - 1, 0);
    }
    refresh();
}
