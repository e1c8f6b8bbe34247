#[derive(Debug, Clone)]
enum Shape {
    Dot,
    Line(i32, i32),
    Poly { points: Vec<(i32, i32)>, closed: bool },
}

use Shape::*;

fn describe(s: &Shape, scale: Option<u8>) -> String {
    match (s, scale) {
        (Dot, None | Some(1)) => "dot".into(),
        (Dot, Some(n @ 2..=9)) => format!("dot x{n}"),
        (Dot, Some(_)) => "blob".to_string(),
        (Line(a, b), Some(k)) => format!("line {}", (b - a) * k as i32),
        (Line(0, x) | Line(x, 0), None) => format!("line from 0 to {x}"),
        (Line(..), None) => "line".into(),
        (Poly { points, .. }, _) if points.is_empty() => "nothing".into(),
        (Poly { points, closed: true }, Some(k)) => format!("poly {} {k}", points.len()),
        (Poly { points, closed }, _) => match points.as_slice() {
            [(x, y)] => format!("point {x} {y}"),
            [(0, 0), rest @ ..] => format!("from 0, {} more, {closed}", rest.len()),
            [first, .., (_, y)] => format!("{:?} to y {y}", first),
            [] => unreachable!(),
        },
    }
}

fn main() {
    println!("{} {} {}", describe(&Dot, None), describe(&Dot, Some(5)), describe(&Dot, Some(77)));
    println!("{} {}", describe(&Line(1, 5), Some(3)), describe(&Line(0, 4), None));
    println!("{} {}", describe(&Line(4, 0), None), describe(&Line(2, 3), None));
    let mut points = vec![];
    for p in [(0, 0), (3, 4), (5, 6)] {
        println!("{}", describe(&Poly { points: points.clone(), closed: true }, Some(2)));
        println!("{}", describe(&Poly { points: points.clone(), closed: false }, None));
        points.push(p);
    }
    points.remove(0);
    println!("{}", describe(&Poly { points, closed: true }, None));
}

//~| dot dot x5 blob
//~| line 12 line from 0 to 4
//~| line from 0 to 4 line
//~| nothing
//~| nothing
//~| poly 1 2
//~| point 0 0
//~| poly 2 2
//~| from 0, 1 more, false
//~| (3, 4) to y 6
