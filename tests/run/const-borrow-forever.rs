// What the value of a constant or static borrows lives as long as the program, however it was made.
struct Shelf {
    jars: u8,
    rows: &'static [u8],
}

static RECIPES: &[fn() -> u8] = &[|| 5, || 6];
static FIRST: &Shelf = &Shelf {
    jars: 1,
    rows: &{
        let mut rows = [0; 3];
        rows[1] = 5;
        rows
    },
};
static CHOSEN: &[u8] = &if FIRST.jars == 1 { [1, 2] } else { [3, 4] };
const MATCHED: &u32 = &match 5u8 {
    0 => 1,
    n => n as u32 * 2,
};
const FROM_LOCAL: &[u8] = {
    let salt = 3;
    &[salt as u8; 3]
};
static MAYBE: Option<&Shelf> = Some(&Shelf { jars: 7, rows: &[] });
static mut OPEN: &mut Shelf = &mut Shelf { jars: 9, rows: &[1] };
static STIR: &(dyn Fn(u8) -> u8 + Sync) = &|n| n + 11;

struct Sized<T>(T);
impl<T> Sized<T> {
    const BYTES: &'static [usize] = &[
        {
            let size = std::mem::size_of::<T>();
            size
        },
        2,
    ];
}

fn rows() -> &'static [u8] {
    const INSIDE: &[u8] = &{ [1, 2, 3] };
    INSIDE
}

fn main() {
    println!("{} {}", RECIPES[0](), RECIPES[1]()); //~| 5 6
    println!("{} {:?} {:?}", FIRST.jars, FIRST.rows, CHOSEN); //~| 1 [0, 5, 0] [1, 2]
    println!("{MATCHED} {FROM_LOCAL:?} {}", MAYBE.unwrap().jars); //~| 10 [3, 3, 3] 7
    unsafe {
        let open = &raw mut OPEN;
        (**open).jars += 1;
        println!("{} {:?}", (**open).jars, (**open).rows); //~| 10 [1]
    }
    println!("{} {:?}", STIR(1), rows()); //~| 12 [1, 2, 3]
    println!("{:?} {:?}", Sized::<u16>::BYTES, Sized::<[u8; 5]>::BYTES); //~| [2, 2] [5, 2]
}
