/* draw.c -- screens without a terminal: reads a script of keys and prints the screens that follow.
 *
 *     draw SCRIPT          paths in the script are relative to the folder where it is run
 *
 *     # a comment
 *     program tests/run/seed.rs      a program of the learner's own
 *     lesson lessons/01-....md       or a lesson with its program
 *     course tests/lessons           a folder of lessons, with a learner who has done nothing yet
 *     option --pantry 256            before the program: options of `prepstation run`
 *     own list-open = o              before the program or course: a key of the learner's own, as in the settings
 *     ascii                          from here on
 *     keys Right Right ] Tab         names as in keys.def
 *     type let x = "é";              characters, one after the other
 *     time 3                         so many times the time passes that playing waits for
 *     mouse 37 40 click              a row and a column, and click, drag, up or down (the wheel)
 *     screen NAME 80x24 120x40       draws at these sizes, one after the other
 *
 * Styles are drawn under the text where they are not plain, one row of letters for each row that has any:
 * h here, c changed, g good, w warning, f fault, d dim; capitals are reversed. `screen` shows text alone, `styles` both. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "face/options.h"
#include "base/utf8.h"
#include "view/key_map.h"
#include "view/stage.h"

enum { MOST_WORDS = 64 };

struct drawing {
    struct options options;
    char *words[MOST_WORDS];
    int word_count;
    struct session *session;
    struct lesson *lesson;
    struct screen screen;
    struct grid grid;
    struct key_map keys;
    bool open;
    struct course *course; /* in the place of a program */
    struct stage *stage;
    char home[32];         /* of the course's learner: removed in the end */
};

static int fail(int line, const char *what, const char *name) {
    fprintf(stderr, "line %d: %s %s\n", line, what, name);
    return 1;
}

static void tell(void *context, unsigned line, const char *problem) {
    (void)context;
    printf("own key %u: %s\n", line, problem);
}

/* `list-open = o` */
static int give_keys(struct drawing *drawing, int line, char *text) {
    char *equals = strchr(text, '=');
    char problem[160];
    if (!equals || equals == text) {
        return fail(line, "no `ACTION = KEYS`:", text);
    }
    equals[-1] = '\0';
    return key_map_set(&drawing->keys, text, equals + 1, (unsigned)line, problem, sizeof problem) ? 0 : fail(line, "own key:", problem);
}

static int open_session(struct drawing *drawing, int line, const char *argument, bool is_lesson) {
    char *path = strdup(argument); /* the screen keeps a part of it */
    if (!path || drawing->word_count == MOST_WORDS) {
        return fail(line, "no room for", argument);
    }
    drawing->words[drawing->word_count++] = path;
    static char program[] = "draw";
    static char run[] = "run";
    char *words[MOST_WORDS + 2] = {program, run};
    int count = 2;
    for (int index = 0; index < drawing->word_count; index++) {
        words[count++] = drawing->words[index];
    }
    if (!options_read(&drawing->options, count, words)) {
        return fail(line, "bad options before", path);
    }
    const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    if (is_lesson) {
        drawing->lesson = lesson_load(path);
        if (!drawing->lesson || drawing->lesson->program_count == 0 || !drawing->lesson->programs[0].text) {
            return fail(line, "no program in", path);
        }
        const struct program_text *text = &drawing->lesson->programs[0];
        name = text->name;
        settings_apply(&text->settings, &drawing->options.session);
        drawing->session = session_open_text(name, text->text, text->length, &drawing->options.session);
    } else {
        drawing->session = session_open_file(path, &drawing->options.session);
    }
    if (!drawing->session) {
        return fail(line, "cannot open", path);
    }
    if (session_state(drawing->session) == SESSION_READY && !session_study(drawing->session)) {
        return fail(line, "cannot study", path);
    }
    drawing->open = screen_init(&drawing->screen, drawing->session, drawing->lesson, name);
    key_map_settle(&drawing->keys, tell, NULL);
    drawing->screen.keys = &drawing->keys;
    return drawing->open ? 0 : fail(line, "no screen for", path);
}

/* The learner's home is a folder of this run alone, so that every script begins with nothing done. */
static int open_course(struct drawing *drawing, int line, const char *folder) {
    strcpy(drawing->home, "/tmp/draw-XXXXXX");
    if (!mkdtemp(drawing->home)) {
        return fail(line, "no folder for the learner of", folder);
    }
    setenv("HOME", drawing->home, 1);
    unsetenv("XDG_DATA_HOME");
    unsetenv("XDG_STATE_HOME");
    session_options_default(&drawing->options.session);
    drawing->course = course_open(folder, NULL);
    key_map_settle(&drawing->keys, tell, NULL);
    drawing->stage = drawing->course ? stage_open(drawing->course, &drawing->options.session, &drawing->keys, drawing->course->lesson_count) : NULL;
    return drawing->stage ? 0 : fail(line, "cannot open", folder);
}

static void close_course(struct drawing *drawing) {
    stage_close(drawing->stage);
    if (drawing->course) {
        course_close(drawing->course);
    }
    char command[64];
    snprintf(command, sizeof command, "rm -rf '%s'", drawing->home);
    if (*drawing->home && system(command) != 0) {
        fprintf(stderr, "%s stays\n", drawing->home);
    }
}

static void print_styles(const struct grid *grid, int row) {
    static const char letters[ROLE_COUNT] = {' ', 'd', 'h', 'c', 'g', 'w', 'f'};
    char *line = calloc((size_t)grid->columns + 1, 1);
    int last = 0;
    for (int column = 0; line && column < grid->columns; column++) {
        const struct style *style = &grid->cells[row * grid->columns + column].style;
        char letter = letters[style->role];
        if (style->attributes & STYLE_REVERSE) {
            letter = letter == ' ' ? 'R' : (char)(letter - 'a' + 'A');
        } else if (letter == ' ' && style->attributes & STYLE_BOLD) {
            letter = 'b';
        }
        line[column] = letter;
        last = letter == ' ' ? last : column + 1;
    }
    if (line && last) {
        printf("~%.*s\n", last, line);
    }
    free(line);
}

static int print_screen(struct drawing *drawing, int line, const char *name, const char *size, bool styles) {
    int columns = 0;
    int rows = 0;
    if (sscanf(size, "%dx%d", &columns, &rows) != 2 || !grid_resize(&drawing->grid, rows, columns)) {
        return fail(line, "bad size", size);
    }
    if (drawing->stage) {
        stage_draw(drawing->stage, &drawing->grid);
    } else {
        screen_draw(&drawing->screen, &drawing->grid);
    }
    printf("=== %s %s\n", name, size);
    for (int row = 0; row < rows; row++) {
        char *text = grid_row_text(&drawing->grid, row);
        printf("%s\n", text ? text : "");
        free(text);
        if (styles) {
            print_styles(&drawing->grid, row);
        }
    }
    return 0;
}

static void press_key(struct drawing *drawing, int key) {
    enum screen_answer answer = drawing->stage ? stage_key(drawing->stage, key) : screen_key(&drawing->screen, key);
    if (answer == SCREEN_QUIT) {
        printf("=== quit\n");
    } else if (answer == SCREEN_EDIT) {
        printf("=== the editor\n");
    }
}

static int type(struct drawing *drawing, int line, const char *text) {
    for (size_t at = 0, length = strlen(text); at < length;) {
        uint32_t scalar = 0;
        size_t size = utf8_decode(text + at, length - at, &scalar);
        if (size == 0) {
            return fail(line, "no UTF-8:", text);
        }
        press_key(drawing, (int)scalar);
        at += size;
    }
    return 0;
}

static int press(struct drawing *drawing, int line, char *names) {
    for (char *name = strtok(names, " "); name; name = strtok(NULL, " ")) {
        int key = key_from_name(name, strlen(name));
        if (key == KEY_CODE_NONE) {
            return fail(line, "no such key:", name);
        }
        press_key(drawing, key);
    }
    return 0;
}

static int obey(struct drawing *drawing, int line, char *text) {
    char *command = text;
    char *rest = text + strcspn(text, " ");
    if (*rest) {
        *rest++ = '\0';
        rest += strspn(rest, " ");
    }
    bool styles = strcmp(command, "styles") == 0;
    if (*command == '\0' || *command == '#') {
        return 0;
    }
    if (strcmp(command, "option") == 0) {
        for (char *word = strtok(rest, " "); word && drawing->word_count < MOST_WORDS - 1; word = strtok(NULL, " ")) {
            drawing->words[drawing->word_count++] = strdup(word);
        }
        return 0;
    }
    if (strcmp(command, "own") == 0) {
        return give_keys(drawing, line, rest);
    }
    if (strcmp(command, "ascii") == 0) {
        drawing->grid.ascii = true;
        return 0;
    }
    if (strcmp(command, "program") == 0 || strcmp(command, "lesson") == 0) {
        return open_session(drawing, line, rest, *command == 'l');
    }
    if (strcmp(command, "course") == 0) {
        return open_course(drawing, line, rest);
    }
    if (!drawing->open && !drawing->stage) {
        return fail(line, "no program before", command);
    }
    if (strcmp(command, "type") == 0) {
        return type(drawing, line, rest);
    }
    if (strcmp(command, "keys") == 0) {
        return press(drawing, line, rest);
    }
    if (strcmp(command, "time") == 0) {
        for (int left = atoi(rest); left > 0; left--) {
            press_key(drawing, KEY_CODE_TIME);
        }
        return 0;
    }
    if (strcmp(command, "mouse") == 0) {
        int row = 0;
        int column = 0;
        char what[8] = "";
        if (sscanf(rest, "%d %d %7s", &row, &column, what) != 3) {
            return fail(line, "bad mouse:", rest);
        }
        int wheel = strcmp(what, "up") == 0 ? -1 : strcmp(what, "down") == 0 ? 1 : strcmp(what, "drag") == 0 ? MOUSE_DRAG : 0;
        screen_mouse(&drawing->screen, row, column, wheel);
        return 0;
    }
    if (strcmp(command, "screen") == 0 || styles) {
        const char *name = strtok(rest, " ");
        int status = 0;
        for (char *size; name && (size = strtok(NULL, " "));) {
            status |= print_screen(drawing, line, name, size, styles);
        }
        return status;
    }
    return fail(line, "unknown word", command);
}

int main(int count, char **arguments) {
    FILE *script = count == 2 ? fopen(arguments[1], "r") : NULL;
    if (!script) {
        fprintf(stderr, "usage: draw SCRIPT\n");
        return 2;
    }
    struct drawing drawing = {.open = false};
    grid_init(&drawing.grid, false);
    char text[1024];
    int status = 0;
    for (int line = 1; status == 0 && fgets(text, sizeof text, script); line++) {
        text[strcspn(text, "\n")] = '\0';
        status = obey(&drawing, line, text);
    }
    fclose(script);
    if (drawing.open) {
        screen_release(&drawing.screen);
    }
    close_course(&drawing);
    key_map_release(&drawing.keys);
    grid_release(&drawing.grid);
    session_close(drawing.session);
    if (drawing.lesson) {
        lesson_free(drawing.lesson);
    }
    for (int index = 0; index < drawing.word_count; index++) {
        free(drawing.words[index]);
    }
    return status;
}
