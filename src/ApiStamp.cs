using System.Reflection;
using ThreadsSdk;

// Lets tools that only look at a file see which Threads it was made for.
[assembly: AssemblyMetadata("ThreadsApiVersion", ThreadsApi.Version)]
[assembly: AssemblyMetadata("ThreadsApiDate", ThreadsApi.SpecDate)]
