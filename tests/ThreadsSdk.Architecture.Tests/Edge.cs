namespace ThreadsSdk.Architecture.Tests;

/// <summary>A type of one place uses a type of another.</summary>
/// <param name="From">The folder of the user below its project, or <c>generated:</c> and the name of the file.</param>
/// <param name="To">That of the used.</param>
/// <param name="User">The name of the type that uses.</param>
/// <param name="Used">The name of the type that is used.</param>
internal sealed record Edge(string From, string To, string User, string Used)
{
    public const string GeneratedFile = "generated:";
}
