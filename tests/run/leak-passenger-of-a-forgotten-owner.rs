// The first leaked block is only what another one holds.
fn main() {
    let menu = vec![ //~ leak(24)
        "soup".to_string(), //~ leak(4)
    ];
    println!("{}", menu.len()); //~| 1
    std::mem::forget(menu); //~ lost(4)
    //~ fact-contains: held by: block #1 is held by #2
}
