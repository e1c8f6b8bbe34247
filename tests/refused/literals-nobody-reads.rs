// The lexer looks at all literals, also at those that a macro drops or that cfg leaves out.
macro_rules! dropped {
    ($($token:tt)*) => {
        3
    };
}

#[cfg(any())]
fn left_out() {
    let _ = 0b12; //~ refused
    let _ = 0x; //~ E0768
    let _ = 1u7;
    let _ = 999999999999999999999999999999999999999999;
}

fn main() {
    let _ = dropped!(1u7 2.0f31);
    let _ = dropped!(0b12); //~ refused
    let _ = dropped!(0o9); //~ refused
    let _ = dropped!("\q"); //~ refused
    let _ = dropped!('ab'); //~ refused
}
