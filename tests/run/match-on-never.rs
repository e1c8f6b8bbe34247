// A scrutinee without a value takes the type that the patterns say; a cast to `_` waits for what is asked of it.
fn taste(early: bool) -> u8 {
    if early {
        match (return 3) {
            1 => 4,
            _ => 5,
        }
    } else {
        6
    }
}

fn first(rows: &[u8]) -> Option<u8> {
    let mut at = 0;
    loop {
        at += 1;
        match if at > rows.len() { return None } else { continue_or(rows[at - 1]) } {
            Some(row) => return Some(row),
            None => match (continue) {
                Some("x") => unreachable!(),
                _ => {}
            },
        }
    }
}

fn continue_or(row: u8) -> Option<u8> {
    (row > 2).then_some(row)
}

fn stir() -> &'static fn(u8) -> u8 {
    &((|n: u8| n + 1) as _)
}

fn main() {
    println!("{} {}", taste(true), taste(false)); //~| 3 6
    println!("{:?} {:?}", first(&[1, 2, 9]), first(&[1])); //~| Some(9) None
    println!("{}", stir()(4)); //~| 5
}
