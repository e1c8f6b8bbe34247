struct Cup(&'static str);

impl Drop for Cup {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn row() -> [Cup; 4] {
    [Cup("a"), Cup("b"), Cup("c"), Cup("d")]
}

fn take(first: bool) {
    match row() {
        [cup, ..] if first => println!("took {}", cup.0),
        [_, cups @ .., _] => println!("took {} cups", cups.len()),
    }
}

fn some(take: bool) {
    let cups = row();
    if take {
        let [_, _rest @ ..] = cups;
    }
    println!("end");
}

fn main() {
    take(true);
    take(false);
    some(true);
    some(false);
}

//~| took a
//~| washed a
//~| washed d
//~| washed c
//~| washed b
//~| took 2 cups
//~| washed b
//~| washed c
//~| washed d
//~| washed a
//~| washed b
//~| washed c
//~| washed d
//~| end
//~| washed a
//~| end
//~| washed d
//~| washed c
//~| washed b
//~| washed a
