struct Tray {
    name: String,
    count: u32,
}

fn main() {
    let tray = Box::into_raw(Box::new(Tray { name: String::from("a"), count: 2 }));
    unsafe {
        let Tray { ref name, ref count } = *tray;
        println!("{} {}", name, count); //~| a 2
        drop(Box::from_raw(tray)); //~ freed
        match *tray {
            Tray {
                ref name, //~ use-after-free
                ..
            } => {
                let _never = name;
            }
        }
    }
}
