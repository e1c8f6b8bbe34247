fn make<T: Default>() -> T {
    T::default()
}

fn size<T>() -> usize {
    std::mem::size_of::<T>()
}

struct Tag<T>(std::marker::PhantomData<T>);

impl<T> Tag<T> {
    fn new() -> Self {
        Tag(std::marker::PhantomData)
    }

    fn size(&self) -> usize {
        size::<T>()
    }

    fn cast<U>(self) -> Tag<U> {
        Tag::<U>::new()
    }
}

fn main() {
    println!("{} {:?}", make::<i32>(), make::<Option<u8>>());
    println!("{} {}", size::<(u8, u16)>(), size::<Tag<u64>>());
    let t: Tag<u32> = Tag::new();
    println!("{} {}", t.size(), t.cast::<u8>().size());
    println!("{}", Vec::<i32>::with_capacity(2).capacity());
    println!("{}", "7".parse::<u8>().unwrap() + <u8 as Default>::default());
    println!("{:?}", <Vec<u8>>::new());
    println!("{}", <str>::len("abc") + <[i32]>::len(&[1, 2]));
    println!("{}", i32::from_str_radix("ff", 16).unwrap());
    println!("{}", <i32 as std::ops::Add>::add(1, 2) + i32::max(3, 4));
}

//~| 0 None
//~| 4 0
//~| 4 1
//~| 2
//~| 7
//~| []
//~| 5
//~| 255
//~| 7
