fn two() -> u32 {
    2
}

const fn three() -> u32 {
    two() + 1 //~ E0015
}

static NAME: String = String::from("jar"); //~ E0015
static BOX: Box<u32> = Box::new(1); //~ E0015
const TWO: u32 = two(); //~ E0015
const TEXT: String = "a".to_string(); //~ E0015
static LIST: Vec<u8> = Vec::new();
static LAZY: fn() -> String = || format!("{}", two());

const fn first<T: Copy + Default>(list: &[T]) -> T {
    assert!(!list.is_empty(), "no first");
    T::default() //~ E0015
}

const fn checked(n: Option<u32>) -> u32 {
    match n {
        Some(n) if n > 2 => n.wrapping_add(three()),
        Some(_) => panic!("too small"),
        None => unreachable!(),
    }
}

fn main() {
    println!("{}{}", LIST.len(), LAZY());
}
