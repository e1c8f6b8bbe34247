#[derive(Debug)]
struct Empty;

#[derive(Debug)]
struct Braces {}

#[derive(Debug)]
struct Tuple(i32, &'static str);

#[derive(Debug)]
struct Named {
    id: u8,
    inner: Tuple,
    list: Vec<i32>,
    maybe: Option<char>,
}

#[derive(Debug)]
enum Kind {
    Unit,
    Wrap(Box<i32>),
    Fields { a: f64, b: (bool, ()) },
}

fn main() {
    let named = Named { id: 1, inner: Tuple(-2, "x\ty"), list: vec![1, 2], maybe: Some('q') };
    println!("{:?} {:?} {:?}", Empty, Braces {}, Tuple(1, "a"));
    println!("{:?}", named);
    println!("{:#?}", named);
    println!("{:#?} {:#?}", Empty, Braces {});
    println!("{:#?}", (1, "two", [3.0]));
    println!("{:?} {:?} {:?}", Kind::Unit, Kind::Wrap(Box::new(5)), Kind::Fields { a: 1.0, b: (true, ()) });
    println!("{:#?}", Kind::Fields { a: 1.5, b: (false, ()) });
    println!("{:#?} {:?} {:#?}", Vec::<i32>::new(), Vec::<i32>::new(), [(); 0]);
    println!("{:?} {:?}", Some(Some(1)), None::<i32>);
    println!("{:#?}", Some(Tuple(1, "b")));
    println!("{:?} {:?}", Ok::<i32, ()>(1), Err::<(), _>("no"));
    println!("{:03?} {:.1?} {:#x?}", [1, 2], [1.0, 2.55], [16]);
    println!("{:?} {:?}", &&5, &mut 6);
    println!("{:?} {:?} {:?} {:?}", 1..2, ..=3, 4.., ..);
    println!("{:?}", ((1,), ("a", 'b'), [[1, 2], [3, 4]]));
}

//~| Empty Braces Tuple(1, "a")
//~| Named { id: 1, inner: Tuple(-2, "x\ty"), list: [1, 2], maybe: Some('q') }
//~| Named {
//~|     id: 1,
//~|     inner: Tuple(
//~|         -2,
//~|         "x\ty",
//~|     ),
//~|     list: [
//~|         1,
//~|         2,
//~|     ],
//~|     maybe: Some(
//~|         'q',
//~|     ),
//~| }
//~| Empty Braces
//~| (
//~|     1,
//~|     "two",
//~|     [
//~|         3.0,
//~|     ],
//~| )
//~| Unit Wrap(5) Fields { a: 1.0, b: (true, ()) }
//~| Fields {
//~|     a: 1.5,
//~|     b: (
//~|         false,
//~|         (),
//~|     ),
//~| }
//~| [] [] []
//~| Some(Some(1)) None
//~| Some(
//~|     Tuple(
//~|         1,
//~|         "b",
//~|     ),
//~| )
//~| Ok(1) Err("no")
//~| [001, 002] [1.0, 2.5] [
//~|     0x10,
//~| ]
//~| 5 6
//~| 1..2 ..=3 4.. ..
//~| ((1,), ("a", 'b'), [[1, 2], [3, 4]])
