impl std::fmt::Display for Vec<u8> { //~ E0117
    fn fmt(&self, _: &mut std::fmt::Formatter) -> std::fmt::Result {
        Ok(())
    }
}

trait Own {}

struct Mine<T>(T);

impl<T: Own> std::fmt::Display for T { //~ E0210
    fn fmt(&self, _: &mut std::fmt::Formatter) -> std::fmt::Result {
        Ok(())
    }
}

impl<T> From<Mine<T>> for Box<T> { //~ E0210
    fn from(_: Mine<T>) -> Self {
        todo!()
    }
}

impl<T> From<Mine<T>> for Option<T> {
    fn from(mine: Mine<T>) -> Self {
        Some(mine.0)
    }
}

impl<T> PartialEq<T> for Mine<T> {
    fn eq(&self, _: &T) -> bool {
        true
    }
}

fn main() {}
