struct Cup(&'static str);

impl Drop for Cup {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn fetch(there: bool) -> Option<Cup> {
    if there { Some(Cup("fetched")) } else { None }
}

// What was made before the `?` is dropped on the way out, and is no part of the value that is returned.
fn pair(there: bool) -> Option<(Cup, Cup)> {
    Some((Cup("first"), fetch(there)?))
}

fn tuple(early: bool) -> (Cup, Cup) {
    (Cup("given up"), if early { return (Cup("a"), Cup("b")) } else { Cup("last") })
}

fn boxes(early: bool) -> Box<Cup> {
    std::mem::replace(&mut Box::new(Cup("old")), if early { return Box::new(Cup("early")) } else { Box::new(Cup("new")) })
}

fn turns(early: bool) -> [Cup; 2] {
    let mut turn = 0;
    loop {
        turn += 1;
        break [
            Cup("left"),
            if early && turn == 1 {
                continue;
            } else if early {
                break [Cup("x"), Cup("y")];
            } else {
                Cup("right")
            },
        ];
    }
}

fn main() {
    for way in [true, false] {
        println!("{}", pair(way).is_some());
        println!("{}", tuple(way).0.0);
        println!("{}", boxes(way).0);
        println!("{}", turns(way)[1].0);
    }
}

//~| true
//~| washed first
//~| washed fetched
//~| washed given up
//~| a
//~| washed a
//~| washed b
//~| washed old
//~| early
//~| washed early
//~| washed left
//~| washed left
//~| y
//~| washed x
//~| washed y
//~| washed first
//~| false
//~| given up
//~| washed given up
//~| washed last
//~| washed new
//~| old
//~| washed old
//~| right
//~| washed left
//~| washed right
