// What a macro names itself and what it is given are told apart.
#![allow(warnings)]
fn main() {
    macro_rules! hidden { () => { let secret = 1; } }
    hidden!();
    println!("{}", secret); //~ E0425
    macro_rules! uses { () => { outer + 1 } } let outer = 4; println!("{}", uses!()); //~ E0425
    macro_rules! shown { () => { format!("{late}") } } let late = 3; println!("{}", shown!()); //~ E0425
    macro_rules! brk { () => { break 'out } } 'out: loop { brk!(); } //~ E0426
    'far: loop { macro_rules! leave { () => { break 'far } } leave!(); }
    macro_rules! lab { ($e:expr) => { 'own: loop { $e; break } } }
    lab!(break 'own); //~ E0426
    macro_rules! given { ($n:ident) => { let $n = 1; } }
    given!(n1);
    println!("{}", n1);
    macro_rules! twice { ($n:ident) => { |$n: i32, $n: i32| 1 } }
    let k = twice!(z)(1, 2); //~ E0415
    macro_rules! fine { () => { outer } }
    println!("{}", fine!());
}
