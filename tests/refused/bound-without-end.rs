//~ no-rustc: it stands at the bound of the impl there, here where the bound is first asked for
trait Jar {}

struct Wrap<X>(X);

impl<X> Jar for Wrap<X> where Wrap<Wrap<X>>: Jar {}

fn take<X: Jar>() {}

fn main() {
    take::<Wrap<u8>>(); //~ E0275
}
