#[derive(Clone, Copy)]
struct Big {
    cells: [u64; 40],
    tag: u8,
}

fn make(n: u64) -> Big {
    let mut big = Big { cells: [n; 40], tag: n as u8 };
    big.cells[39] = n * 2;
    big
}

fn sum(big: Big) -> u64 {
    let mut total = 0;
    for c in big.cells {
        total += c;
    }
    total + big.tag as u64
}

fn nest() -> [[Big; 2]; 2] {
    [[make(1), make(2)], [make(3), make(4)]]
}

fn main() {
    let a = make(5);
    let mut b = a;
    b.cells[0] = 100;
    println!("{} {}", sum(a), sum(b));
    let all = nest();
    println!("{} {}", sum(all[1][0]), all[0][1].cells[39]);
    let boxed = Box::new(all);
    println!("{}", sum(boxed[1][1]));
    println!("{}", std::mem::size_of::<Big>());
}

//~| 210 305
//~| 126 4
//~| 168
//~| 328
