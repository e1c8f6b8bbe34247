#![feature(stmt_expr_attributes)]

fn main() {
    let sum = #[allow(unused_parens)] (1 + 2);
    let double = #[inline(always)] |n: i32| n * 2;
    println!("{}", #[rustfmt::skip] double(sum));
}
//~| 6
