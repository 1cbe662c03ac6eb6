using System.Net;
using System.Text;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class FormBodyTests : SimulatorTestBase
{
    [Theory]
    [InlineData("multipart/form-data", "abc")]
    [InlineData("multipart/form-data; boundary=", "abc")]
    [InlineData("multipart/form-data; boundary=x", "abc")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"media_type\"\r\n\r\nTEXT")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nno header\r\n\r\nTEXT\r\n--x--\r\n")]
    public async Task Form_in_parts_is_an_invalid_parameter_when_it_is_malformed(string type, string body)
    {
        var api = await SendAsync("/v1.0/me/threads", type, body);
        var window = await SendAsync("/oauth/authorize", type, body);

        Assert.Equal((HttpStatusCode.BadRequest, 100), (api.Status, api.Code));
        Assert.Equal("The request cannot be read.", api.Error.GetProperty("error_user_msg").GetString());
        Assert.Equal((HttpStatusCode.BadRequest, 100), (window.Status, window.Code));
    }

    [Fact]
    public async Task Form_in_parts_is_read_as_any_other_form()
    {
        const string Body =
            "--x\r\nContent-Disposition: form-data; name=\"media_type\"\r\n\r\nTEXT\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nIn parts\r\n--x--\r\n";

        var answer = await SendAsync("/v1.0/me/threads", "multipart/form-data; boundary=x", Body);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    private async Task<RawAnswer> SendAsync(string path, string type, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Authorization = new("Bearer", Ada.AccessToken);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await Http.SendAsync(request, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        return new RawAnswer(response.StatusCode, text, response.Headers, response.Content.Headers.ContentType?.MediaType);
    }
}
