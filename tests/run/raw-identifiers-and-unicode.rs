fn r#match(r#type: i32) -> i32 {
    r#type + 1
}

struct Crème {
    brûlée: u8,
}

fn main() {
    println!("{}", r#match(4));
    let c = Crème { brûlée: 7 };
    println!("{}", c.brûlée);
    let größe = "groß";
    println!("{größe} {}", größe.len());
}

//~| 5
//~| 7
//~| groß 5
