/* op_table.h -- which operands of an instruction are slots, which is a target, and whether it may unwind. */
#ifndef PREPSTATION_CODE_OP_TABLE_H
#define PREPSTATION_CODE_OP_TABLE_H

#include "code/code.h"

enum op_trait {
    OP_A = 1,      /* a is a slot */
    OP_B = 2,
    OP_C = 4,
    OP_JUMPS = 8,  /* d is a target */
    OP_UNWINDS = 16,
    OP_ENDS = 32,  /* control does not go on behind it */
    OP_VALUE = 64, /* `value` is used, not d and e */
};

unsigned op_traits(enum op op);

/* How many slots from a on the instruction writes, when that is all it does to slots and a could be others; else 0. */
unsigned op_result_slots(enum op op);

#endif
