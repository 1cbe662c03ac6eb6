using Xunit;

namespace ThreadsSdk.Generator.Tests.Agreement;

/// <summary>The schema and the reader accept and refuse the same documents.</summary>
public sealed class DocumentAgreementTests
{
    public static TheoryData<string> Valid => [.. DocumentCases.Valid.Keys];

    public static TheoryData<string> Invalid => [.. DocumentCases.Invalid.Keys];

    [Theory]
    [MemberData(nameof(Valid))]
    public void Both_accept(string name)
    {
        var document = new SpecDocument(DocumentCases.Valid[name]);

        Assert.True(document.IsAcceptedByReader, "the reader refuses it");
        Assert.True(document.IsAcceptedBySchema, "the schema refuses it");
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Both_refuse(string name)
    {
        var document = new SpecDocument(DocumentCases.Invalid[name]);

        Assert.False(document.IsAcceptedByReader, "the reader accepts it");
        Assert.False(document.IsAcceptedBySchema, "the schema accepts it");
    }
}
