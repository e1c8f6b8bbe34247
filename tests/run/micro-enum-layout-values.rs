#[derive(Debug, Clone, PartialEq)]
enum Deep {
    A(Option<Option<bool>>),
    B(Box<Deep>),
    C(String, u8),
    D,
}

fn rotate(d: Deep) -> Deep {
    match d {
        Deep::A(Some(None)) => Deep::D,
        Deep::A(x) => Deep::B(Box::new(Deep::A(x))),
        Deep::B(inner) => *inner,
        Deep::C(mut s, n) => {
            s.push((n + 1) as char);
            Deep::C(s, n + 1)
        }
        Deep::D => Deep::A(None),
    }
}

fn main() {
    let start = [
        Deep::A(None),
        Deep::A(Some(None)),
        Deep::A(Some(Some(true))),
        Deep::B(Box::new(Deep::D)),
        Deep::C("c".to_string(), b'c'),
        Deep::D,
    ];
    for d in start.clone() {
        let e = rotate(d.clone());
        println!("{:?} -> {:?} {}", d, e, d == e);
    }
    let o: Option<Deep> = Some(Deep::D);
    println!("{:?} {}", o, std::mem::size_of::<Option<Deep>>() == std::mem::size_of::<Deep>());
    let many = [Some(1u8), None, Some(0)];
    println!("{:?} {}", many, many[1].is_none());
    let bools = [Some(true), Some(false), None];
    println!("{:?}", bools);
    let nested: Result<Option<u8>, Option<char>> = Err(Some('x'));
    println!("{:?}", nested);
    let refs: [Option<&u8>; 2] = [None, Some(&7)];
    println!("{:?}", refs);
    let units: Result<(), ()> = Ok(());
    println!("{:?}", units);
}

//~| A(None) -> B(A(None)) false
//~| A(Some(None)) -> D false
//~| A(Some(Some(true))) -> B(A(Some(Some(true)))) false
//~| B(D) -> D false
//~| C("c", 99) -> C("cd", 100) false
//~| D -> A(None) false
//~| Some(D) true
//~| [Some(1), None, Some(0)] true
//~| [Some(true), Some(false), None]
//~| Err(Some('x'))
//~| [None, Some(7)]
//~| Ok(())
