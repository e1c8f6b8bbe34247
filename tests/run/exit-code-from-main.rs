use std::process::ExitCode;

fn main() -> ExitCode {
    println!("leaving");
    ExitCode::from(7)
}
//~ exit: 7

//~| leaving
