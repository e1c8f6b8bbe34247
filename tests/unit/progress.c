/* progress.c -- what was earned survives: ends of programs, full disks, damaged files, two programs at once, sudden death. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>
#include <jansson.h>

#include "lesson/progress.h"

enum { DAY = 24 * 60 * 60 };

static char folder[32];
static char file[128];

static int make_folder(void **state) {
    (void)state;
    snprintf(folder, sizeof folder, "/dev/shm/progress-XXXXXX"); /* in memory: a thousand flushes take long on a disk */
    if (!mkdtemp(folder)) {
        snprintf(folder, sizeof folder, "/tmp/progress-XXXXXX");
        assert_non_null(mkdtemp(folder));
    }
    snprintf(file, sizeof file, "%s/progress.json", folder);
    return 0;
}

static int remove_folder(void **state) {
    (void)state;
    char command[160];
    snprintf(command, sizeof command, "chmod -R u+w %s && rm -rf %s", folder, folder);
    return system(command);
}

static struct progress *reopen(struct progress *progress) {
    progress_close(progress);
    progress = progress_open(folder);
    assert_non_null(progress);
    return progress;
}

static void put(const char *text) {
    FILE *out = fopen(file, "w");
    assert_non_null(out);
    fputs(text, out);
    fclose(out);
}

static void read_file(const char *path, char *text, size_t size) {
    FILE *in = fopen(path, "r");
    assert_non_null(in);
    text[fread(text, 1, size - 1, in)] = 0;
    fclose(in);
}

static void answer(struct progress *progress, const char *id, int choice, bool right, int64_t when) {
    const char *offered[] = {"M10", "M11"};
    struct answering answering = {"12-wash", id, choice, right, right ? NULL : "M10", offered, 2, when};
    progress_answered(progress, &answering);
}

static void what_is_earned_is_kept(void **state) {
    (void)state;
    struct progress *progress = reopen(NULL);
    assert_null(progress_trouble(progress));
    assert_null(progress_resume(progress));
    assert_false(progress_opened(progress, "11-mybox"));
    progress_seen(progress, "11-mybox", 0, NULL, 4);
    progress_seen(progress, "11-mybox", 2, NULL, 4);
    answer(progress, "jars", 0, false, 0);
    answer(progress, "jars", 1, true, 0);
    progress_task(progress, "12-wash", "break", &(struct task_state){.solved = true, .hints = 2, .tries = 3});
    progress_task(progress, "12-wash", "break", &(struct task_state){.tries = 1});
    progress_verdict(progress, "leak");
    progress_verdict(progress, "leak");
    assert_null(progress_trouble(progress));
    for (int i = 0; i < 2; i++) {
        progress = reopen(progress);
        assert_string_equal(progress_resume(progress), "11-mybox");
        assert_int_equal(progress_place(progress, "11-mybox"), 2);
        assert_true(progress_opened(progress, "11-mybox"));
        assert_true(progress_page_seen(progress, "11-mybox", 0, NULL));
        assert_false(progress_page_seen(progress, "11-mybox", 1, NULL));
        assert_false(progress_lesson_done(progress, "11-mybox"));
        struct answer kept;
        assert_true(progress_answer(progress, "12-wash", "jars", &kept));
        assert_int_equal(kept.first, 0);
        assert_int_equal(kept.last, 1);
        assert_true(kept.right && !kept.first_right);
        assert_int_equal(kept.times, 2);
        assert_int_equal(kept.times_right, 1);
        assert_false(progress_answer(progress, "12-wash", "other", &kept));
        struct task_state task;
        assert_true(progress_task_state(progress, "12-wash", "break", &task));
        assert_true(task.solved && !task.skipped);
        assert_int_equal(task.hints, 2);
        assert_int_equal(task.tries, 3);
        const char *words[4];
        assert_int_equal(progress_verdicts(progress, words, 4), 1);
        assert_string_equal(words[0], "leak");
    }
    progress_seen(progress, "11-mybox", 3, NULL, 4);
    assert_true(progress_lesson_done(progress, "11-mybox"));
    progress_close(progress);
}

static void names_may_be_anything(void **state) {
    (void)state;
    struct progress *progress = reopen(NULL);
    progress_seen(progress, "\xff\"\\\n", 1, NULL, 4);
    assert_null(progress_trouble(progress));
    progress = reopen(progress);
    assert_int_equal(progress_place(progress, "\xff\"\\\n"), 1);
    progress_close(progress);
}

static void a_page_is_known_by_its_name(void **state) {
    (void)state;
    struct progress *progress = reopen(NULL);
    progress_seen(progress, "03-names", 4, NULL, 9); /* as older versions noted it */
    assert_true(progress_page_seen(progress, "03-names", 4, "The rule"));
    assert_false(progress_is_place(progress, "03-names", "The rule"));
    progress_seen(progress, "03-names", 1, "A jar is taken", 9);
    progress = reopen(progress);
    assert_true(progress_page_seen(progress, "03-names", 7, "A jar is taken"));
    assert_false(progress_page_seen(progress, "03-names", 1, "Filled"));
    assert_true(progress_is_place(progress, "03-names", "A jar is taken"));
    assert_int_equal(progress_place(progress, "03-names"), 1);
    progress_seen(progress, "03-names", 2, "\xff\n", 9);
    progress = reopen(progress);
    assert_true(progress_is_place(progress, "03-names", "\xff\n"));
    assert_true(progress_page_seen(progress, "03-names", 3, "\xff\n"));
    progress_close(progress);
}

/* ---- Resets -------------------------------------------------------------------------------------------------------------------------- */

static void a_reset_can_be_undone(void **state) {
    (void)state;
    struct progress *progress = reopen(NULL);
    assert_false(progress_undo(progress));
    progress_seen(progress, "01-a", 1, NULL, 4);
    progress_seen(progress, "02-b", 1, NULL, 4);
    progress_verdict(progress, "leak");
    progress_reset(progress, "01-a");
    assert_false(progress_opened(progress, "01-a"));
    assert_true(progress_opened(progress, "02-b"));
    progress = reopen(progress);
    progress_seen(progress, "01-a", 3, NULL, 4); /* earned since: stays */
    assert_true(progress_undo(progress));
    assert_true(progress_page_seen(progress, "01-a", 1, NULL) && progress_page_seen(progress, "01-a", 3, NULL));
    assert_false(progress_undo(progress));

    progress_reset(progress, NULL);
    const char *words[1];
    assert_int_equal(progress_verdicts(progress, words, 1), 0);
    assert_null(progress_resume(progress));
    progress = reopen(progress);
    assert_false(progress_opened(progress, "02-b"));
    assert_true(progress_can_undo(progress));
    assert_true(progress_undo(progress));
    assert_int_equal(progress_verdicts(progress, words, 1), 1);
    assert_string_equal(progress_resume(progress), "01-a");
    assert_true(progress_opened(progress, "02-b"));
    progress_close(progress);
}

/* ---- Reviews ------------------------------------------------------------------------------------------------------------------------- */

static size_t due_at(const struct progress *progress, int64_t now) {
    struct due due[1];
    return progress_due(progress, now, due, 1);
}

static void reviews_come_after_one_three_and_seven_days(void **state) {
    (void)state;
    struct progress *progress = reopen(NULL);
    int64_t now = 1000 * DAY;
    answer(progress, "a", 1, true, now);
    assert_int_equal(due_at(progress, now + DAY - 1), 0);
    assert_int_equal(due_at(progress, now + DAY), 1);
    answer(progress, "a", 1, true, now + 60); /* too early: counts for nothing */
    assert_int_equal(due_at(progress, now + DAY), 1);
    now += DAY;
    answer(progress, "a", 1, true, now);
    assert_int_equal(due_at(progress, now + 3 * DAY - 1), 0);
    assert_int_equal(due_at(progress, now + 3 * DAY), 1);
    now += 3 * DAY;
    answer(progress, "a", 1, true, now);
    assert_int_equal(due_at(progress, now + 7 * DAY - 1), 0);
    assert_int_equal(due_at(progress, now + 7 * DAY), 1);
    answer(progress, "a", 0, false, now + 7 * DAY); /* starts again */
    now += 7 * DAY;
    assert_int_equal(due_at(progress, now + DAY), 1);
    const int days[] = {1, 3, 7};
    for (int i = 0; i < 3; i++) {
        now += days[i] * DAY;
        answer(progress, "a", 1, true, now);
    }
    assert_int_equal(due_at(progress, now + 1000 * DAY), 0); /* it rests */
    progress_close(progress);
}

static void the_longest_waiting_come_first(void **state) {
    (void)state;
    struct progress *progress = reopen(NULL);
    answer(progress, "c", 0, false, 30 * DAY);
    answer(progress, "a", 0, false, 10 * DAY);
    answer(progress, "b", 0, false, 20 * DAY);
    answer(progress, "d", -1, false, 40 * DAY);
    struct due due[3];
    assert_int_equal(progress_due(progress, 100 * DAY, due, 3), 4);
    assert_string_equal(due[0].id, "a");
    assert_string_equal(due[1].id, "b");
    assert_string_equal(due[2].id, "c");
    assert_int_equal(progress_due(progress, 22 * DAY, due, 3), 2);
    progress_close(progress);
}

static void misconceptions_are_counted_once(void **state) {
    (void)state;
    struct progress *progress = reopen(NULL);
    answer(progress, "a", 0, false, 0);
    answer(progress, "a", 0, false, 0);
    answer(progress, "b", 1, true, 0);
    uint32_t wrong, asked;
    progress_misconception(progress, "M10", &wrong, &asked);
    assert_int_equal(wrong, 1);
    assert_int_equal(asked, 2);
    progress_misconception(progress, "M11", &wrong, &asked);
    assert_int_equal(wrong, 0);
    assert_int_equal(asked, 2);
    progress_misconception(progress, "M12", &wrong, &asked);
    assert_int_equal(asked, 0);
    progress_close(progress);
}

/* ---- Bad files ----------------------------------------------------------------------------------------------------------------------- */

static void a_damaged_file_is_kept_aside(void **state) {
    (void)state;
    static const char *const damaged[] = {"", "{", "[]", "{}", "\xff\xfe", "{\"format\": 1, \"lessons\": 3}",
                                          "{\"format\": 1, \"lessons\": {\"a\": 1}}", "{\"format\": 1, \"format\": 1}",
                                          "{\"format\": \"1\"}", "{\"format\": 1, \"lessons\": {\"a\": {\"answers\": {\"b\": []}}}}"};
    enum { COUNT = sizeof damaged / sizeof *damaged };
    for (int i = 0; i < COUNT; i++) {
        put(damaged[i]);
        struct progress *progress = reopen(NULL);
        assert_non_null(progress_trouble(progress));
        assert_non_null(progress_news(progress));
        assert_null(progress_news(progress));
        char name[256], text[256];
        read_file(file, text, sizeof text);
        assert_string_equal(text, damaged[i]); /* reading alone changes nothing */
        progress_seen(progress, "a", 0, NULL, 2);
        snprintf(name, sizeof name, "%s.damaged-%d", file, i + 1);
        read_file(name, text, sizeof text);
        assert_string_equal(text, damaged[i]);
        assert_non_null(strstr(progress_trouble(progress), name));
        progress = reopen(progress);
        assert_null(progress_trouble(progress));
        assert_true(progress_page_seen(progress, "a", 0, NULL));
        progress_close(progress);
        unlink(file);
    }
}

static void fields_of_another_kind_do_no_harm(void **state) {
    (void)state;
    put("{\"format\": 1, \"resume\": 5, \"verdicts\": [1, \"leak\"], \"lessons\": {\"a\": {\"seen\": [\"x\", -3, 99999999999999999], \"place\": -1,"
        "\"answers\": {\"q\": {\"first\": \"x\", \"times\": -5, \"due\": \"soon\", \"offered\": 3}}, \"tasks\": {\"t\": {\"solved\": 1}}}}}");
    struct progress *progress = reopen(NULL);
    assert_null(progress_trouble(progress));
    assert_null(progress_resume(progress));
    assert_int_equal(progress_place(progress, "a"), 0);
    struct answer kept;
    assert_true(progress_answer(progress, "a", "q", &kept));
    assert_int_equal(kept.times, 0);
    struct task_state task;
    assert_true(progress_task_state(progress, "a", "t", &task));
    assert_false(task.solved);
    const char *words[3];
    assert_int_equal(progress_verdicts(progress, words, 3), 1);
    assert_int_equal(due_at(progress, INT64_MAX), 0);
    progress_seen(progress, "a", 0, NULL, 4);
    progress_reset(progress, "a");
    assert_true(progress_undo(progress));
    progress_close(progress);
}

static void a_newer_file_is_left_alone(void **state) {
    (void)state;
    const char *newer = "{\"format\": 2, \"lessons\": [\"of another shape\"]}";
    put(newer);
    struct progress *progress = reopen(NULL);
    assert_non_null(strstr(progress_trouble(progress), "newer"));
    progress_seen(progress, "a", 1, NULL, 4);
    assert_int_equal(progress_place(progress, "a"), 1); /* the course goes on */
    progress_close(progress);
    char text[256];
    read_file(file, text, sizeof text);
    assert_string_equal(text, newer);
}

static void fields_that_are_not_ours_stay(void **state) {
    (void)state;
    put("{\"format\": 1, \"colour\": \"green\", \"lessons\": {\"a\": {\"mood\": 3}}}");
    struct progress *progress = reopen(NULL);
    progress_seen(progress, "a", 1, NULL, 4);
    progress_close(progress);
    char text[1024];
    read_file(file, text, sizeof text);
    assert_non_null(strstr(text, "green"));
    assert_non_null(strstr(text, "mood"));
}

static void a_folder_or_a_pipe_in_its_place_is_said(void **state) {
    (void)state;
    for (int i = 0; i < 2; i++) {
        assert_int_equal(i ? mkfifo(file, 0600) : mkdir(file, 0700), 0);
        struct progress *progress = reopen(NULL);
        assert_non_null(progress_trouble(progress));
        progress_seen(progress, "a", 1, NULL, 4);
        assert_int_equal(progress_place(progress, "a"), 1);
        progress_close(progress);
        assert_int_equal(i ? unlink(file) : rmdir(file), 0);
    }
}

static void a_link_stays_a_link(void **state) {
    (void)state;
    char other[128];
    snprintf(other, sizeof other, "%s/elsewhere", folder);
    put("{\"format\": 1}");
    assert_int_equal(rename(file, other), 0);
    assert_int_equal(symlink(other, file), 0);
    struct progress *progress = reopen(NULL);
    progress_seen(progress, "a", 1, NULL, 4);
    progress = reopen(progress);
    assert_int_equal(progress_place(progress, "a"), 1);
    progress_close(progress);
    struct stat status;
    assert_int_equal(lstat(file, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
}

/* ---- No room, no permission ---------------------------------------------------------------------------------------------------------- */

static void a_full_disk_loses_nothing(void **state) {
    (void)state;
    struct progress *progress = reopen(NULL);
    progress_seen(progress, "a", 1, NULL, 40);
    char before[4096], after[4096];
    read_file(file, before, sizeof before);
    struct rlimit limit = {10, RLIM_INFINITY};
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    progress_seen(progress, "a", 2, NULL, 40);
    progress_verdict(progress, "leak");
    assert_non_null(strstr(progress_trouble(progress), "cannot be saved"));
    assert_non_null(progress_news(progress));
    progress_verdict(progress, "panic");
    assert_null(progress_news(progress)); /* it was said */
    assert_int_equal(progress_place(progress, "a"), 2);
    limit.rlim_cur = RLIM_INFINITY;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    read_file(file, after, sizeof after);
    assert_string_equal(before, after);

    /* In the meantime another program saves something; then there is room again. */
    struct progress *other = progress_open(folder);
    progress_verdict(other, "double-free");
    progress_seen(other, "a", 7, NULL, 40);
    progress_close(other);
    progress_seen(progress, "a", 3, NULL, 40);
    assert_null(progress_trouble(progress));
    progress = reopen(progress);
    const char *words[5];
    assert_int_equal(progress_verdicts(progress, words, 5), 3);
    for (size_t page = 1; page < 8; page++) assert_int_equal(progress_page_seen(progress, "a", page, NULL), page < 4 || page == 7);
    assert_int_equal(progress_place(progress, "a"), 3);
    progress_close(progress);
}

static void the_last_chance_is_at_the_end(void **state) {
    (void)state;
    struct progress *progress = reopen(NULL);
    struct rlimit limit = {0, RLIM_INFINITY};
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    progress_verdict(progress, "leak");
    assert_non_null(progress_trouble(progress));
    limit.rlim_cur = RLIM_INFINITY;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    progress = reopen(progress);
    const char *words[1];
    assert_int_equal(progress_verdicts(progress, words, 1), 1);
    progress_close(progress);
}

static void no_place_to_keep_it_is_said(void **state) {
    (void)state;
    struct progress *progress = progress_open("/proc/no/such/place");
    assert_non_null(progress);
    assert_null(progress_trouble(progress));
    progress_seen(progress, "a", 1, NULL, 4);
    assert_non_null(strstr(progress_trouble(progress), "/proc/no/such/place"));
    assert_int_equal(progress_place(progress, "a"), 1);
    progress_close(progress);
    char *home = getenv("HOME"), *xdg = getenv("XDG_STATE_HOME");
    home = home ? strdup(home) : NULL;
    xdg = xdg ? strdup(xdg) : NULL;
    unsetenv("HOME");
    setenv("XDG_STATE_HOME", "not/absolute", 1);
    progress = progress_open(NULL);
    assert_string_equal(progress_path(progress), "");
    progress_seen(progress, "a", 1, NULL, 4);
    assert_non_null(strstr(progress_trouble(progress), "HOME"));
    progress_close(progress);
    setenv("XDG_STATE_HOME", folder, 1);
    progress = progress_open(NULL);
    progress_seen(progress, "a", 1, NULL, 4);
    assert_non_null(strstr(progress_path(progress), folder));
    assert_int_equal(access(progress_path(progress), F_OK), 0);
    progress_close(progress);
    if (home) setenv("HOME", home, 1);
    if (xdg) setenv("XDG_STATE_HOME", xdg, 1);
    else unsetenv("XDG_STATE_HOME");
    free(home);
    free(xdg);
}

/* ---- No memory ------------------------------------------------------------------------------------------------------------------------ */

static size_t allocations, fail_from;

static void *failing_malloc(size_t size) {
    return ++allocations >= fail_from ? NULL : malloc(size);
}

/* Whatever is done, and wherever the memory runs out in it: what was earned before is there afterwards. */
static void without_memory_nothing_is_lost(void **state) {
    (void)state;
    for (int what = 0; what < 5; what++) {
        bool failed = true;
        for (fail_from = 1; failed; fail_from++) {
            unlink(file);
            struct progress *progress = reopen(NULL), *other = progress_open(folder);
            progress_seen(progress, "a", 1, NULL, 40);
            progress_verdict(progress, "leak");
            answer(progress, "jars", 0, false, 0);
            if (what == 1) progress_reset(progress, NULL);
            if (what == 2) { /* the other one could not save something, and now merges */
                struct rlimit limit = {0, RLIM_INFINITY};
                assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
                progress_verdict(other, "panic");
                limit.rlim_cur = RLIM_INFINITY;
                assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
            }
            allocations = 0;
            json_set_alloc_funcs(failing_malloc, free);
            if (what == 0) progress_seen(other, "b", 1, NULL, 4);
            if (what == 1) progress_undo(other);
            if (what == 2) progress_verdict(other, "abort");
            if (what == 3) progress_reset(other, "a");
            if (what == 4) {
                struct progress *third = progress_open(folder);
                if (third) progress_task(third, "a", "t", &(struct task_state){.solved = true});
                progress_close(third);
            }
            failed = allocations >= fail_from;
            json_set_alloc_funcs(malloc, free);
            progress_close(other);
            progress = reopen(progress);
            assert_null(progress_trouble(progress));
            if (what == 1 || what == 3) progress_undo(progress);
            const char *words[3];
            struct answer kept;
            assert_true(progress_page_seen(progress, "a", 1, NULL));
            assert_int_equal(progress_verdicts(progress, words, 1), 1);
            assert_true(progress_answer(progress, "12-wash", "jars", &kept));
            progress_close(progress);
        }
        assert_true(fail_from > 3);
    }
}

/* ---- Two at once, and sudden death --------------------------------------------------------------------------------------------------- */

enum { WRITERS = 3, EACH = 25 };

static void writers_at_once_lose_nothing(void **state) {
    (void)state;
    pid_t children[WRITERS];
    for (int i = 0; i < WRITERS; i++) {
        children[i] = fork();
        assert_true(children[i] >= 0);
        if (children[i] > 0) continue;
        struct progress *progress = progress_open(folder);
        for (int k = 0; k < EACH; k++) progress_seen(progress, "a", (size_t)(k * WRITERS + i), NULL, 1000);
        progress_close(progress);
        _exit(progress ? 0 : 1);
    }
    for (int i = 0; i < WRITERS; i++) {
        int status;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    struct progress *progress = reopen(NULL);
    for (size_t page = 0; page < WRITERS * EACH; page++) assert_true(progress_page_seen(progress, "a", page, NULL));
    progress_close(progress);
}

/* A program that is killed at any moment has kept all that it said it had. */
static void sudden_death_loses_nothing(void **state) {
    (void)state;
    size_t sure = 0;
    for (int round = 0; round < 30; round++) {
        int ends[2];
        assert_int_equal(pipe(ends), 0);
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            struct progress *progress = progress_open(folder);
            for (size_t page = sure;; page++) {
                progress_seen(progress, "a", page, NULL, 1u << 20);
                if (progress_trouble(progress) || write(ends[1], &page, sizeof page) != sizeof page) _exit(1);
            }
        }
        close(ends[1]);
        size_t page;
        if (round % 3 == 0 && read(ends[0], &page, sizeof page) == sizeof page) sure = page + 1; /* also on a slow machine */
        struct timespec pause = {.tv_nsec = (round * 7919 % 23) * 1000 * 1000 / 2};
        nanosleep(&pause, NULL);
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        while (read(ends[0], &page, sizeof page) == sizeof page) sure = page + 1;
        close(ends[0]);
        struct progress *progress = reopen(NULL);
        assert_null(progress_trouble(progress));
        for (page = 0; page < sure; page++) assert_true(progress_page_seen(progress, "a", page, NULL));
        progress_seen(progress, "b", 0, NULL, 2); /* what the dead one left behind is in nobody's way */
        assert_null(progress_trouble(progress));
        progress_close(progress);
    }
    assert_true(sure > 0);
}

static void a_cut_off_file_beside_it_is_ignored(void **state) {
    (void)state;
    struct progress *progress = reopen(NULL);
    progress_verdict(progress, "leak");
    char fresh[160];
    snprintf(fresh, sizeof fresh, "%s.new", file);
    int descriptor = open(fresh, O_WRONLY | O_CREAT, 0400);
    assert_int_equal(write(descriptor, "{\"for", 5), 5);
    close(descriptor);
    progress = reopen(progress);
    assert_null(progress_trouble(progress));
    progress_verdict(progress, "panic");
    assert_null(progress_trouble(progress));
    progress = reopen(progress);
    const char *words[3];
    assert_int_equal(progress_verdicts(progress, words, 3), 2);
    progress_close(progress);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_folder, remove_folder)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(what_is_earned_is_kept),
        TEST(names_may_be_anything), TEST(a_page_is_known_by_its_name),
        TEST(a_reset_can_be_undone),
        TEST(reviews_come_after_one_three_and_seven_days),
        TEST(the_longest_waiting_come_first),
        TEST(misconceptions_are_counted_once),
        TEST(a_damaged_file_is_kept_aside),
        TEST(fields_of_another_kind_do_no_harm),
        TEST(a_newer_file_is_left_alone),
        TEST(fields_that_are_not_ours_stay),
        TEST(a_folder_or_a_pipe_in_its_place_is_said),
        TEST(a_link_stays_a_link),
        TEST(a_full_disk_loses_nothing),
        TEST(the_last_chance_is_at_the_end),
        TEST(no_place_to_keep_it_is_said),
        TEST(without_memory_nothing_is_lost),
        TEST(writers_at_once_lose_nothing),
        TEST(sudden_death_loses_nothing),
        TEST(a_cut_off_file_beside_it_is_ignored),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
