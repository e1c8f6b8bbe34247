/* code_dump.c -- a function's code as text, for tests and for people who mend the lowering. */
#include <inttypes.h>

#include "base/text.h"
#include "code/op_table.h"

static void dump_operands(const struct code *code, const struct instruction *instruction, struct text *out) {
    unsigned traits = op_traits(instruction->op);
    if (traits & OP_A)
        text_format(out, " r%u", instruction->a);
    if (traits & OP_B)
        text_format(out, " r%u", instruction->b);
    if (traits & OP_C)
        text_format(out, " r%u", instruction->c);
    else if (instruction->c != 0)
        text_format(out, " c%u", instruction->c);
    if (traits & OP_VALUE) {
        text_format(out, " %" PRId64, instruction->value);
        return;
    }
    if (traits & OP_JUMPS)
        text_format(out, " ->%u", instruction->d);
    else if (instruction->op == OP_CODE_CALL && instruction->d < code->function_count)
        text_format(out, " %s", code->functions[instruction->d]->name);
    else if (instruction->op == OP_CODE_STATIC_ADDRESS && instruction->d < code->static_count &&
             code->statics[instruction->d].bytes != NULL)
        text_format(out, " \"%.*s\"", (int)code->statics[instruction->d].size, code->statics[instruction->d].bytes);
    else
        text_format(out, " %d", (int)instruction->d);
    if (instruction->e != 0)
        text_format(out, " %d", (int)instruction->e);
    if (instruction->op == OP_CODE_SWITCH) {
        const struct switch_table *table = &code->switches[instruction->d];
        for (uint32_t i = 0; i < table->count; i++)
            text_format(out, " %" PRId64 "->%u", table->values[i], table->targets[i]);
        text_format(out, " else->%u", table->otherwise);
    }
}

void code_dump(const struct code *code, const struct function *function, struct text *out) {
    text_format(out, "fn %u %s: %u slots (%u of parameters), %u bytes\n", function->index, function->name,
                function->slot_count, function->param_slots, function->frame_size);
    for (uint32_t i = 0; i < function->count; i++) {
        const struct instruction *instruction = &function->code[i];
        text_format(out, "%5u %c%c%c%c %-3u %s", i, function->stops[i] & STOP_STATEMENT ? 's' : ' ',
                    function->stops[i] & STOP_ENTRY ? 'e' : ' ', function->stops[i] & STOP_RETURN ? 'r' : ' ',
                    function->stops[i] & STOP_DROP ? 'd' : ' ', function->inlined[i], op_name(instruction->op));
        dump_operands(code, instruction, out);
        text_add_char(out, '\n');
    }
    for (uint32_t i = 0; i < function->cleanup_count; i++)
        text_format(out, "  unwind %u..%u -> %u\n", function->cleanups[i].from, function->cleanups[i].to,
                    function->cleanups[i].target);
    for (uint32_t i = 0; i < function->memory_local_count; i++) {
        const struct memory_local *local = &function->memory_locals[i];
        text_format(out, "  memory %u at %u: %u bytes, id r%u %s\n", i, local->offset, local->size, local->id_slot,
                    local->name == NULL ? "" : local->name->text);
    }
    for (uint32_t i = 0; i < function->variable_count; i++) {
        const struct variable *variable = &function->variables[i];
        static const char *const where[] = {"slot", "frame", "pointer"};
        text_format(out, "  variable %s: %s %u, %u..%u, flag %d\n", variable->name == NULL ? "_" : variable->name->text,
                    where[variable->where], variable->at, variable->from, variable->to, variable->flag);
    }
}
