#![feature(closure_track_caller, stmt_expr_attributes)]

fn main() {
    let place = #[track_caller] || std::panic::Location::caller().line(); //~ unsupported
    println!("{}", place());
}
