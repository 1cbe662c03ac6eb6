namespace ThreadsSdk.Spec;

/// <summary>What else can be done about an error when a certain call got it.</summary>
public sealed record ErrorAdviceSpec(string Error, string Text)
{
    /// <summary>The C# name of the error.</summary>
    public string CSharp { get; init; } = "";
}
