/* maker.c -- who allocated a block on the learner's behalf: "the text buffer of a `String`, by `String::push_str`".
 *
 * At the tick of the allocation the frames stand: the outermost function of the library, the one that the program itself called, is the
 * maker; the innermost one that belongs to an owner (String, Vec, Box, ...) says what the block is for, unless another owner is built on it. A block that the program got
 * from `alloc` itself has neither.
 */
#include <stdio.h>
#include <string.h>

#include "session/inside.h"

/* What the block of an owner is called; the owner's name up to its type arguments. */
static const struct {
    const char *owner, *phrase;
} phrases[] = {
    {"String", "the text buffer of a"}, {"Vec", "the buffer of a"},           {"Box", "the contents of a"},
    {"Rc", "the shared block of an"},   {"Arc", "the shared block of an"},    {"VecDeque", "the buffer of a"},
    {"CString", "the text buffer of a"},  {"HashMap", "the table of a"},      {"HashSet", "the table of a"},
};

/* The names of the library's functions between the program and the allocation, the outermost first. */
struct names {
    const char *items[32];
    size_t count;
    const struct item *inlined; /* the outermost, when it was lowered in place of its call: its name stands alone then */
};

static void add_name(struct names *names, const char *name) {
    if (name && names->count < sizeof names->items / sizeof *names->items)
        names->items[names->count++] = name;
}

/* Adds the inlined functions of a frame from the outermost inwards, behind the last one that is the program's. */
static void add_inlined(struct names *names, const struct function *function, uint32_t inlined) {
    if (!inlined)
        return;
    const struct inline_frame *frame = &function->inline_frames[inlined];
    add_inlined(names, function, frame->parent);
    if (frame->is_prelude && names->count == 0)
        names->inlined = frame->item;
    if (frame->is_prelude)
        add_name(names, frame->name);
    else
        names->count = 0;
}

static void gather(const struct machine *machine, struct names *names) {
    for (uint32_t i = 0; i < machine_depth(machine); i++) {
        struct machine_frame frame = machine_frame(machine, i);
        const struct function *function = frame.function;
        if (!function->is_prelude)
            names->count = 0;
        else if (names->count == 0)
            names->inlined = NULL;
        if (function->is_prelude)
            add_name(names, function->name);
        if (function->inlined && frame.at < function->count)
            add_inlined(names, function, function->inlined[frame.at]);
    }
}

const char *session_called(const struct machine *machine) {
    struct names names = {.count = 0};
    gather(machine, &names);
    return names.count > 0 ? names.items[0] : NULL;
}

/* The type in `Vec<u8>::push`, `<String as From>::from`; its length, 0 when the function belongs to no type. */
static const char *type_of_name(const char *name, size_t *length) {
    if (*name == '<') {
        const char *as = strstr(name, " as ");
        *length = as ? (size_t)(as - name) - 1 : 0;
        return name + 1;
    }
    const char *end = NULL;
    int depth = 0;
    for (const char *at = name; *at; at++) {
        depth += (*at == '<') - (*at == '>');
        if (depth == 0 && at[0] == ':' && at[1] == ':' && at[2] != '<') /* behind `::<` stand arguments, no name */
            end = at;
    }
    *length = end ? (size_t)(end - name) : 0;
    return name;
}

/* The owner that the function belongs to, as an index of phrases; -1 for none. */
static int owner_of(const char *name, const char **type, size_t *length) {
    *type = type_of_name(name, length);
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        size_t plain = strlen(phrases[i].owner);
        if (*length >= plain && memcmp(*type, phrases[i].owner, plain) == 0 && (*length == plain || (*type)[plain] == '<'))
            return (int)i;
    }
    return -1;
}

/* Does the library build the outer owner on the inner one? Then the block is the outer one's. */
static bool builds_on(const char *outer, const char *inner) {
    static const char *const layers[][2] = {
        {"String", "Vec"}, {"HashMap", "Vec"}, {"VecDeque", "Vec"}, {"HashSet", "HashMap"}, {"HashSet", "Vec"},
        {"CString", "Vec"}, {"CString", "Box"},
    };
    for (size_t i = 0; i < sizeof layers / sizeof *layers; i++)
        if (strcmp(outer, layers[i][0]) == 0 && strcmp(inner, layers[i][1]) == 0)
            return true;
    return false;
}

/* The innermost owner, and those directly around it that are built on it: a String that a Vec of Strings has cloned is a String's. */
static void find_owner(const struct names *names, struct maker *maker) {
    const char *type = NULL, *outer;
    size_t length = 0, outer_length, at = names->count;
    int owner = -1;
    while (at > 0 && owner < 0)
        owner = owner_of(names->items[--at], &type, &length);
    if (owner < 0)
        return;
    while (at > 0) {
        int around = owner_of(names->items[--at], &outer, &outer_length);
        char first = names->items[at][0];
        if (around < 0 && ((first >= 'a' && first <= 'z') || first == '['))
            continue; /* a free function, or a method of slices: it helps any type */
        if (around < 0 || (around != owner && !builds_on(phrases[around].owner, phrases[owner].owner)) ||
            (around == owner && (outer_length != length || memcmp(outer, type, length) != 0)))
            break;
        owner = around;
        type = outer;
        length = outer_length;
    }
    int written = snprintf(maker->owner, sizeof maker->owner, "%s `%.*s`", phrases[owner].phrase, (int)length, type);
    if (written < 0 || (size_t)written >= sizeof maker->owner)
        maker->owner[0] = '\0';
}

/* The program's own call of the allocator needs no name. */
static bool is_allocator(const char *name) {
    static const char *const own[] = {"alloc", "alloc_zeroed", "realloc", "malloc", "calloc"};
    const char *last = strrchr(name, ':');
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (strcmp(last ? last + 1 : name, own[i]) == 0)
            return true;
    return false;
}

/* What the program wrote where the library has a name of its own: C's functions and macros. */
static const char *known_as(const char *name) {
    static const char c[] = "ffi::c_", vec[] = "vec::from_", fmt[] = "::fmt";
    size_t length = strlen(name);
    if (strncmp(name, c, strlen(c)) == 0)
        return name + strlen(c);
    if (strncmp(name, vec, strlen(vec)) == 0)
        return "vec!";
    return length > strlen(fmt) && strcmp(name + length - strlen(fmt), fmt) == 0 ? "" : name;
}

bool session_find_maker(struct session *session, uint32_t allocation, struct maker *maker) {
    const struct allocation *block = machine_allocation(session->machine, allocation);
    if (!block || !block->number || !block->born)
        return false;
    *maker = (struct maker){.allocation = allocation, .number = block->number};
    if (!session->reversible || !session_move(session, block->born - 1))
        return false;
    struct names names = {.count = 0};
    gather(session->machine, &names);
    if (names.count && !is_allocator(names.items[0])) {
        const char *name = known_as(names.items[0]);
        size_t length;
        const char *type = type_of_name(name, &length);
        const char *method = type > name && length ? strstr(type + length, ">::") : NULL;
        if (method) /* `<String as From<&str>>::from` is called as String::from */
            for (const char *next = strstr(method + 1, ">::"); next; next = strstr(next + 1, ">::"))
                method = next;
        int written = method ? snprintf(maker->name, sizeof maker->name, "%.*s%s", (int)length, type, method + 1)
                             : snprintf(maker->name, sizeof maker->name, "%s", name);
        if (written < 0 || (size_t)written >= sizeof maker->name)
            maker->name[0] = '\0';
        find_owner(&names, maker);
    }
    return session_move(session, session->end) && (maker->name[0] || maker->owner[0]);
}

/* `Vec::push`, when it grew, and the like; what drops or frees by its name needs no telling. */
void session_find_freer(struct session *session, uint32_t allocation, char *freer, size_t size) {
    const struct allocation *block = machine_allocation(session->machine, allocation);
    freer[0] = '\0';
    if (!block || !block->number || !block->died || !session->reversible || !session_move(session, block->died - 1))
        return;
    struct names names = {.count = 0};
    gather(session->machine, &names);
    const char *name = names.count ? names.items[0] : "";
    const char *turbofish = strstr(name, "::<");
    size_t length = turbofish ? (size_t)(turbofish - name) : strlen(name);
    const struct item *impl = names.inlined && names.inlined->parent && names.inlined->parent->kind == ITEM_IMPL ? names.inlined->parent : NULL;
    bool has_type = impl && impl->self_type && impl->self_type->kind == TYPE_ADT && impl->self_type->item->name;
    if (has_type && !strstr(name, "::"))
        snprintf(freer, size, "%s::%.*s", impl->self_type->item->name->text, (int)length, name);
    else if (length < size)
        snprintf(freer, size, "%.*s", (int)length, name);
    const char *last = strrchr(freer, ':');
    last = last ? last + 1 : freer;
    if (is_allocator(freer) || strcmp(last, "dealloc") == 0 || strcmp(last, "free") == 0 ||
        strncmp(last, "drop", strlen("drop")) == 0 || strncmp(freer, "drop", strlen("drop")) == 0)
        freer[0] = '\0';
    session_move(session, session->end);
}
