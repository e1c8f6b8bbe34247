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
static bool open_now, has_colours, has_tints; /* tints: 256 colours on a known background */
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

static const short roles_8[ROLE_COUNT] = {-1, -1, COLOR_CYAN, COLOR_MAGENTA, COLOR_GREEN, COLOR_YELLOW, COLOR_RED};

/* Contrast of each is at least 5.3:1 on black, dark grey; white, cream. */
static const short tints_on_dark[ROLE_COUNT] = {-1, -1, 80, 177, 114, 221, 210};
static const short tints_on_light[ROLE_COUNT] = {-1, -1, 23, 90, 22, 94, 124};
enum { TAG_PAIR = ROLE_COUNT, TAG_WHITE = 231, TAG_RED = 160 };

/* COLORFGBG ends in the number of the background colour: 0 to 6 and 8 are dark. -1: not known. */
static int background_is_dark(void) {
    const char *value = getenv("COLORFGBG");
    const char *last = value ? strrchr(value, ';') : NULL;
    if (!last || last[1] < '0' || last[1] > '9') return -1;
    int colour = atoi(last + 1);
    return colour != 7 && colour != 15;
}

/* Where the background is not known, the eight colours are used, which every theme has made readable, and *warning* words are bold in the
 * default colour (yellow on white cannot be read). */
static void open_colours(bool wanted) {
    has_colours = false;
    if (!wanted || !has_colors() || start_color() == ERR) return;
    if (use_default_colors() == ERR) return;
    int dark = background_is_dark();
    has_tints = COLORS >= 256 && dark >= 0;
    const short *roles = !has_tints ? roles_8 : dark ? tints_on_dark : tints_on_light;
    for (short role = ROLE_HERE; role < ROLE_COUNT; role++) init_pair(role, roles[role], -1);
    if (COLORS >= 256) init_pair(TAG_PAIR, TAG_WHITE, TAG_RED);
    else init_pair(TAG_PAIR, COLORS >= 16 ? 15 : COLOR_WHITE, COLOR_RED);
    has_colours = true;
}

bool terminal_open(bool colours, bool mouse) {
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return false;
    const char *name = getenv("TERM");
    if (!name || !*name || strcmp(name, "dumb") == 0) return false;
    if (tcgetattr(STDIN_FILENO, &saved_modes) != 0) return false;
    terminal = newterm(NULL, stdout, stdin);
    if (!terminal) return false;
    open_now = true;
    leave_length = 0;
    add_leave_string("sgr0");
    add_leave_string("rmkx");
    add_leave_string("cnorm");
    add_leave_string("rmcup");
    set_escdelay(25);
    cbreak();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    open_colours(colours);
    if (mouse) {
        mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
        mouseinterval(0);
        static const char off[] = "\033[?1000l\033[?1006l"; /* for a crash: the rest goes through ncurses */
        if (tigetstr("kmous") && leave_length + sizeof off < sizeof leave_strings) {
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
    endwin();
    tcsetattr(STDIN_FILENO, TCSADRAIN, &saved_modes);
}

bool terminal_resume(void) {
    if (!open_now) return false;
    if (reset_prog_mode() == ERR) return false;
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) resizeterm(size.ws_row, size.ws_col);
    clearok(stdscr, TRUE);
    refresh();
    flushinp(); /* keys that were meant for the other program */
    return true;
}

int terminal_rows(void) { return LINES; }
int terminal_columns(void) { return COLS; }

static int read_mouse(void) {
    MEVENT event;
    if (getmouse(&event) != OK) return KEY_CODE_NONE;
    int wheel = event.bstate & BUTTON4_PRESSED ? -1 : event.bstate & BUTTON5_PRESSED ? 1 : 0;
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
    case KEY_F(1): return KEY_CODE_F1;
    case KEY_ENTER:
    case '\r': return '\n';
    case 0x1b: return KEY_CODE_ESCAPE;
    case KEY_RESIZE: return TERMINAL_RESIZED;
    case KEY_MOUSE: return read_mouse();
    default: return key < 0x100 ? key : KEY_CODE_NONE;
    }
}

int terminal_key(int descriptor, int milliseconds) {
    for (;;) {
        if (ended) return TERMINAL_ENDED;
        int key = getch();
        if (key != ERR) return translate(key);
        struct pollfd polled[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = descriptor, .events = POLLIN}};
        int ready = poll(polled, descriptor >= 0 ? 2 : 1, milliseconds);
        if (ready < 0 && errno != EINTR) return TERMINAL_ENDED;
        if (ready == 0) return TERMINAL_TIMEOUT;
        if (ready > 0 && descriptor >= 0 && polled[1].revents) return TERMINAL_FILE;
        if (ready > 0 && (polled[0].revents & (POLLHUP | POLLERR)) && !(polled[0].revents & POLLIN)) return TERMINAL_ENDED;
    }
}

bool terminal_key_waits(void) {
    struct pollfd polled = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&polled, 1, 0) > 0;
}

static attr_t attributes_of(struct style style) {
    attr_t attributes = A_NORMAL;
    if (style.attributes & STYLE_BOLD) attributes |= A_BOLD;
    bool tag = has_colours && style.role == ROLE_FAULT; /* a pair of its own */
    if ((style.attributes & STYLE_REVERSE) && !tag) attributes |= A_REVERSE;
    if (style.attributes & STYLE_UNDERLINE) attributes |= A_UNDERLINE;
    if (style.role == ROLE_DIM) attributes |= A_DIM;
    if (!has_colours && (style.role == ROLE_HERE || style.role == ROLE_CHANGED || style.role == ROLE_FAULT)) attributes |= A_BOLD;
    return attributes;
}

static short pair_of(const struct cell *cell) {
    if (!has_colours || cell->style.role == ROLE_PLAIN || cell->style.role == ROLE_DIM) return 0;
    if (cell->style.role == ROLE_FAULT && (cell->style.attributes & STYLE_REVERSE)) return TAG_PAIR;
    if (has_tints) return (short)cell->style.role;
    /* words of a warning: bold, in the default colour; its squares alone are yellow */
    bool word = (unsigned char)cell->text[0] < 0x80 && !(cell->style.attributes & STYLE_REVERSE);
    return cell->style.role == ROLE_WARNING && word ? 0 : (short)cell->style.role;
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
            if (cell->style.role == ROLE_WARNING && pair_of(cell) == 0) attributes |= A_BOLD;
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
