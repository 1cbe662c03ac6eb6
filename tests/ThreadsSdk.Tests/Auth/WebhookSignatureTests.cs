using System.Text;
using ThreadsSdk.Auth;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

public sealed class WebhookSignatureTests
{
    private const string Secret = "app-secret";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"app_id":"1","values":{"field":"replies"}}""");

    /// <summary>Computed with Python's hmac module.</summary>
    private const string Signature = "sha256=a18cf5ec75f311db78fb789878d77d7eb927ac8982459b11f2229f46b0411b61";

    [Fact]
    public void Signature_is_that_of_another_implementation() => Assert.Equal(Signature, ThreadsWebhookSignature.Create(Body, Secret));

    [Fact]
    public void Notification_signed_with_the_secret_is_trusted() => Assert.True(ThreadsWebhookSignature.Verify(Body, Signature, Secret));

    [Fact]
    public void Either_secret_will_do_while_one_is_replaced_by_the_next()
    {
        Assert.True(ThreadsWebhookSignature.Verify(Body, Signature, "next", Secret));
        Assert.True(ThreadsWebhookSignature.Verify(Body, Signature, Secret, "next"));
        Assert.False(ThreadsWebhookSignature.Verify(Body, Signature, "next", "other"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha1=5f2a")]
    [InlineData("sha256=zz")]
    public void Other_signature_is_not_trusted(string? signature) => Assert.False(ThreadsWebhookSignature.Verify(Body, signature, Secret));

    [Fact]
    public void One_wrong_byte_is_enough()
    {
        var other = (byte[])Body.Clone();
        other[5] ^= 1;

        Assert.False(ThreadsWebhookSignature.Verify(other, Signature, Secret));
        Assert.False(ThreadsWebhookSignature.Verify(Body, Signature[..^1], Secret));
        Assert.False(ThreadsWebhookSignature.Verify(Body, Signature + "0", Secret));
    }

    [Fact]
    public void Empty_secret_is_refused_as_anybody_could_sign_with_it()
    {
        Assert.Throws<ArgumentException>(() => ThreadsWebhookSignature.Verify(Body, Signature, ""));
        Assert.Throws<ArgumentException>(() => ThreadsWebhookSignature.Verify(Body, Signature));
        Assert.Throws<ArgumentException>(() => ThreadsWebhookSignature.Create(Body, ""));
    }
}
