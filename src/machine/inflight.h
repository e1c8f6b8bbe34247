/* inflight.h -- which pointers in slots will still be used: values on their way between two variables.
 *
 * The tables of the code say where a variable holds something. Between the instruction that makes a pointer and the start of
 * the variable that receives it, only the code to come tells that it is held. So each provenance slot is followed backwards
 * from its uses, once per function, when somebody asks what is reachable.
 */
#ifndef PREPSTATION_MACHINE_INFLIGHT_H
#define PREPSTATION_MACHINE_INFLIGHT_H

#include "code/code.h"

struct inflight;

/* The facts about a function; NULL when the host has no memory or the function is too large to be followed. */
struct inflight *inflight_make(const struct code *code, const struct function *function);
void inflight_free(struct inflight *facts);

/* Calls `found` with each slot that holds the provenance of a pointer to be used from instruction `at` on. `calling`: the instruction is a
 * call that is under way, so that its arguments are the callee's now. */
void inflight_slots(const struct inflight *facts, uint32_t at, bool calling, void *context,
                    void (*found)(void *context, uint32_t slot));

#endif
