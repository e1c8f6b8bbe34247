//! Functions of C, by their names there: what a program declares in an `extern "C"` block means these. They are
//! written in Rust, so that a bad pointer is judged here as anywhere. `malloc` and its fellows are the engine's.

use crate::intrinsics;
use crate::ptr;

/// How many bytes stand before the zero.
pub unsafe fn strlen(text: *const u8) -> usize {
    let mut length = 0;
    while *text.add(length) != 0 {
        length += 1;
    }
    length
}

/// The order of two texts.
pub unsafe fn strcmp(a: *const u8, b: *const u8) -> i32 {
    let mut i = 0;
    while *a.add(i) != 0 && *a.add(i) == *b.add(i) {
        i += 1;
    }
    *a.add(i) as i32 - *b.add(i) as i32
}

/// Copies a text with its zero.
pub unsafe fn strcpy(to: *mut u8, from: *const u8) -> *mut u8 {
    memcpy(to, from, strlen(from) + 1)
}

/// Copies at most so many bytes, and fills up with zeros.
pub unsafe fn strncpy(to: *mut u8, from: *const u8, most: usize) -> *mut u8 {
    let mut i = 0;
    while i < most && *from.add(i) != 0 {
        *to.add(i) = *from.add(i);
        i += 1;
    }
    intrinsics::write_bytes(to.add(i), 0, most - i);
    to
}

/// Copies a text behind another one.
pub unsafe fn strcat(to: *mut u8, from: *const u8) -> *mut u8 {
    strcpy(to.add(strlen(to)), from);
    to
}

/// A copy of the text in a block of C's.
pub unsafe fn strdup(from: *const u8) -> *mut u8 {
    let size = strlen(from) + 1;
    let copy = intrinsics::malloc(size);
    if copy.is_null() { copy } else { memcpy(copy, from, size) }
}

/// C wants pointers into a block also where there is nothing to do.
unsafe fn c_check(a: *const u8, b: *const u8, size: usize) {
    if size == 0 {
        intrinsics::check_block(a);
        intrinsics::check_block(b);
    }
}

/// Copies bytes between blocks that lie apart.
pub unsafe fn memcpy(to: *mut u8, from: *const u8, size: usize) -> *mut u8 {
    c_check(to, from, size);
    intrinsics::copy_nonoverlapping(from, to, size);
    to
}

/// Copies bytes.
pub unsafe fn memmove(to: *mut u8, from: *const u8, size: usize) -> *mut u8 {
    c_check(to, from, size);
    intrinsics::copy(from, to, size);
    to
}

/// Sets every byte.
pub unsafe fn memset(to: *mut u8, byte: i32, size: usize) -> *mut u8 {
    c_check(to, to, size);
    intrinsics::write_bytes(to, byte as u8, size);
    to
}

/// The order of two runs of bytes.
pub unsafe fn memcmp(a: *const u8, b: *const u8, size: usize) -> i32 {
    c_check(a, b, size);
    intrinsics::compare_bytes(a, b, size)
}

/// Where in the block the byte stands, the first or the last one; null if nowhere. All bytes must be there to be read.
unsafe fn c_find(block: *const u8, byte: i32, size: usize, last: bool) -> *const u8 {
    c_check(block, block, size);
    intrinsics::compare_bytes(block, block, size);
    let mut found = ptr::null();
    let mut i = 0;
    while i < size {
        if *block.add(i) == byte as u8 {
            found = block.add(i);
            if !last {
                return found;
            }
        }
        i += 1;
    }
    found
}

/// The first place of a byte.
pub unsafe fn memchr(block: *const u8, byte: i32, size: usize) -> *const u8 {
    c_find(block, byte, size, false)
}

/// The last place of a byte.
pub unsafe fn memrchr(block: *const u8, byte: i32, size: usize) -> *const u8 {
    c_find(block, byte, size, true)
}

/// The first place of a byte in a text, its zero included.
pub unsafe fn strchr(text: *const u8, byte: i32) -> *const u8 {
    c_find(text, byte, strlen(text) + 1, false)
}

/// The last place of a byte in a text, its zero included.
pub unsafe fn strrchr(text: *const u8, byte: i32) -> *const u8 {
    c_find(text, byte, strlen(text) + 1, true)
}

/// The order of at most so many bytes of two texts.
pub unsafe fn strncmp(a: *const u8, b: *const u8, most: usize) -> i32 {
    let mut i = 0;
    while i < most {
        let (x, y) = (*a.add(i), *b.add(i));
        if x != y || x == 0 {
            return x as i32 - y as i32;
        }
        i += 1;
    }
    0
}

/// How many bytes stand before the zero, at most so many.
pub unsafe fn strnlen(text: *const u8, most: usize) -> usize {
    let mut length = 0;
    while length < most && *text.add(length) != 0 {
        length += 1;
    }
    length
}

/// Prints a line.
pub unsafe fn puts(text: *const u8) -> i32 {
    let length = strlen(text);
    intrinsics::print(1, text, length);
    putchar(10);
    length as i32 + 1
}

/// Prints a byte.
pub fn putchar(byte: i32) -> i32 {
    let one = byte as u8;
    intrinsics::print(1, &one, 1);
    byte & 255
}

/// The number without its sign.
pub fn abs(number: i32) -> i32 {
    number.wrapping_abs()
}

/// The number without its sign.
pub fn labs(number: i64) -> i64 {
    number.wrapping_abs()
}

/// The number at the beginning of a text, behind white space; 0 if there is none.
pub unsafe fn atoi(text: *const u8) -> i32 {
    atol(text) as i32
}

/// The same for longer numbers.
pub unsafe fn atol(text: *const u8) -> i64 {
    let mut i = 0;
    while isspace(*text.add(i) as i32) != 0 {
        i += 1;
    }
    let is_negative = *text.add(i) == 45;
    if is_negative || *text.add(i) == 43 {
        i += 1;
    }
    let mut number = 0i64;
    while isdigit(*text.add(i) as i32) != 0 {
        number = number.wrapping_mul(10).wrapping_add((*text.add(i) - 48) as i64);
        i += 1;
    }
    if is_negative { number.wrapping_neg() } else { number }
}

/// Where one text stands in another; null if nowhere.
pub unsafe fn strstr(text: *const u8, wanted: *const u8) -> *const u8 {
    let length = strlen(wanted);
    let mut i = 0;
    loop {
        if strncmp(text.add(i), wanted, length) == 0 {
            return text.add(i);
        }
        if *text.add(i) == 0 {
            return ptr::null();
        }
        i += 1;
    }
}

/// Copies at most so many bytes of a text behind another one, and a zero.
pub unsafe fn strncat(to: *mut u8, from: *const u8, most: usize) -> *mut u8 {
    let end = to.add(strlen(to));
    let length = strnlen(from, most);
    memcpy(end, from, length);
    *end.add(length) = 0;
    to
}

/// Copies a text with its zero; where the copy ends.
pub unsafe fn stpcpy(to: *mut u8, from: *const u8) -> *mut u8 {
    strcpy(to, from).add(strlen(from))
}

/// A copy of at most so many bytes of the text, and a zero, in a block of C's.
pub unsafe fn strndup(from: *const u8, most: usize) -> *mut u8 {
    let length = strnlen(from, most);
    let copy = intrinsics::malloc(length + 1);
    if !copy.is_null() {
        memcpy(copy, from, length);
        *copy.add(length) = 0;
    }
    copy
}

/// Sets every byte to 0.
pub unsafe fn bzero(to: *mut u8, size: usize) {
    memset(to, 0, size);
}

/// Prints bytes: 1 is the output, 2 is for errors.
pub unsafe fn write(stream: i32, bytes: *const u8, size: usize) -> isize {
    if stream != 1 && stream != 2 {
        return -1;
    }
    intrinsics::print(stream as u32, bytes, size);
    size as isize
}

/// `realloc` for an array; null if its size is too large.
pub unsafe fn reallocarray(block: *mut u8, count: usize, size: usize) -> *mut u8 {
    match count.checked_mul(size) {
        Some(bytes) => intrinsics::c_realloc(block, bytes),
        None => ptr::null_mut(),
    }
}

/// `malloc` with an alignment, a power of two.
pub fn aligned_alloc(align: usize, size: usize) -> *mut u8 {
    if !align.is_power_of_two() {
        return ptr::null_mut();
    }
    intrinsics::malloc_aligned(size, if align < 16 { 16 } else { align })
}

/// The same by its older name.
pub fn memalign(align: usize, size: usize) -> *mut u8 {
    aligned_alloc(align, size)
}

/// The same; the block goes to `to`, and the result is 0 or an error's number.
pub unsafe fn posix_memalign(to: *mut *mut u8, align: usize, size: usize) -> i32 {
    if !align.is_power_of_two() || align < 8 {
        return 22;
    }
    let block = aligned_alloc(align, size);
    if block.is_null() {
        return 12;
    }
    *to = block;
    0
}

/// Sorts `count` elements of `size` bytes; what comes first is for `compare` to say.
pub unsafe fn qsort(
    start: *mut u8,
    count: usize,
    size: usize,
    compare: extern "C" fn(*const u8, *const u8) -> i32,
) {
    let mut sorted = 1;
    while sorted < count {
        let element = start.add(sorted * size);
        let (mut low, mut high) = (0, sorted);
        while low < high {
            let middle = (low + high) / 2;
            if compare(start.add(middle * size), element) > 0 {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        let mut at = sorted;
        while at > low {
            intrinsics::swap_ranges(start.add((at - 1) * size), start.add(at * size), size);
            at -= 1;
        }
        sorted += 1;
    }
}

/// Where an element stands among sorted ones; null if nowhere.
pub unsafe fn bsearch(
    wanted: *const u8,
    start: *const u8,
    count: usize,
    size: usize,
    compare: extern "C" fn(*const u8, *const u8) -> i32,
) -> *const u8 {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = (low + high) / 2;
        let element = start.add(middle * size);
        let order = compare(wanted, element);
        if order == 0 {
            return element;
        }
        if order < 0 {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    ptr::null()
}

/// Is it a digit?
pub fn isdigit(byte: i32) -> i32 {
    (byte >= 48 && byte <= 57) as i32
}

/// Is it a capital letter?
pub fn isupper(byte: i32) -> i32 {
    (byte >= 65 && byte <= 90) as i32
}

/// Is it a small letter?
pub fn islower(byte: i32) -> i32 {
    (byte >= 97 && byte <= 122) as i32
}

/// Is it a letter?
pub fn isalpha(byte: i32) -> i32 {
    (isupper(byte) != 0 || islower(byte) != 0) as i32
}

/// Is it a letter or a digit?
pub fn isalnum(byte: i32) -> i32 {
    (isalpha(byte) != 0 || isdigit(byte) != 0) as i32
}

/// Is it white space?
pub fn isspace(byte: i32) -> i32 {
    (byte == 32 || byte >= 9 && byte <= 13) as i32
}

/// The capital letter.
pub fn toupper(byte: i32) -> i32 {
    if islower(byte) != 0 { byte - 32 } else { byte }
}

/// The small letter.
pub fn tolower(byte: i32) -> i32 {
    if isupper(byte) != 0 { byte + 32 } else { byte }
}

/// The square root.
pub fn sqrt(number: f64) -> f64 {
    number.sqrt()
}

/// The third root.
pub fn cbrt(number: f64) -> f64 {
    number.cbrt()
}

/// The number without its sign.
pub fn fabs(number: f64) -> f64 {
    number.abs()
}

/// The whole number below.
pub fn floor(number: f64) -> f64 {
    number.floor()
}

/// The whole number above.
pub fn ceil(number: f64) -> f64 {
    number.ceil()
}

/// The nearest whole number.
pub fn round(number: f64) -> f64 {
    number.round()
}

/// The sine.
pub fn sin(number: f64) -> f64 {
    number.sin()
}

/// The cosine.
pub fn cos(number: f64) -> f64 {
    number.cos()
}

/// The tangent.
pub fn tan(number: f64) -> f64 {
    number.tan()
}

/// e to the power of the number.
pub fn exp(number: f64) -> f64 {
    number.exp()
}

/// The natural logarithm.
pub fn log(number: f64) -> f64 {
    number.ln()
}

/// `base` to the power of `exponent`.
pub fn pow(base: f64, exponent: f64) -> f64 {
    base.powf(exponent)
}
