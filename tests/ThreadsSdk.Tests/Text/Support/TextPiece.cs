namespace ThreadsSdk.Tests.Text.Support;

/// <summary>A piece of a made-up text, and what of it must stay together.</summary>
/// <param name="Before">What stands before it.</param>
/// <param name="Whole">What must stay together; often nothing.</param>
/// <param name="After">What stands after it.</param>
internal sealed record TextPiece(string Before, string Whole = "", string After = "")
{
    public bool IsUrl => Whole.StartsWith("http", StringComparison.Ordinal) || Whole.StartsWith("www.", StringComparison.Ordinal);

    public override string ToString() => Before + Whole + After;
}
