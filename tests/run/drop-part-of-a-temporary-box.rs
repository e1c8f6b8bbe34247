struct Cup(&'static str);

impl Drop for Cup {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

struct Tray {
    left: Cup,
    right: Cup,
}

fn tray() -> Tray {
    Tray { left: Cup("left"), right: Cup("right") }
}

fn main() {
    let cup = (*Box::new(tray())).left;
    println!("kept {}", cup.0);
    let Tray { right, .. } = *Box::new(tray());
    println!("kept {}", right.0);
    match *Box::new(tray()) {
        Tray { ref left, right } => println!("{} seen, {} taken", left.0, right.0),
    }
    println!("looked at {}", (*Box::new(tray())).left.0);
}

//~| washed right
//~| kept left
//~| washed left
//~| kept right
//~| left seen, right taken
//~| washed right
//~| washed left
//~| looked at left
//~| washed left
//~| washed right
//~| washed right
//~| washed left
