#if !NET9_0_OR_GREATER
// .NET 8 has no type of its own for locks: there any object is one.
global using Lock = System.Object;
#endif
