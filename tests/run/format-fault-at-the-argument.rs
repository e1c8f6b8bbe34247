// A fault inside the library's Display stands at the argument that it was asked to show.
fn main() {
    let text = String::from("gone");
    let twin: &str = unsafe { &*(text.as_str() as *const str) };
    println!("{twin}");
    drop(text);
    println!(
        "{} and {:>8}",
        1,
        twin, //~ use-after-free@9
    );
}

//~| gone
//~| 1 and 
//~ out: no newline at the end
